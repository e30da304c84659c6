// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/sandbox/sandboxsession.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuswriter.h"
#include "ui/wiring/armingwiring.h"
#include "ui/wiring/composewiring.h"
#include "ui/wiring/consumerwiring.h"
#include "ui/wiring/draftwiring.h"
#include "ui/wiring/ledgerwiring.h"
#include "ui/wiring/logwiring.h"
#include "ui/wiring/profileswiring.h"
#include "ui/wiring/profileswitch.h"
#include "ui/wiring/servicelink.h"
#include "ui/wiring/timelinewiring.h"
#include "ui/wiring/twinwiring.h"

namespace TMinus {

class Theme;

/// One window: the profile it works for, the way to its service, its panes, and what connects them.
class Workplace final : public QObject
{
    Q_OBJECT

public:
    /// What all windows share, and what this one is given. All that is referred to outlives it.
    struct Surroundings
    {
        SandboxHost &host;
        Ledger &ledger;
        ProfileSwitch::Sources profiles;
        LayeredSecretStore &secrets; ///< the same, to be written
        QString profileFile = {};
        SandboxWiring::Place sandbox = {};
        ServiceLink::Maker maker = {};
        Now now = systemNow();
        Theme *theme = nullptr; ///< null: nothing to choose
        QString drafts = {};    ///< folder of what is being written
        QString memory = {};    ///< what the window keeps its state in; empty: none
        std::chrono::milliseconds ahead{10'000}; ///< when the four messages are due
    };

    explicit Workplace(const Surroundings &around);
    ~Workplace() override;

    MainWindow &window() { return m_window; }
    ComposeWiring &compose() { return m_compose; }
    MessageModel &messages() { return m_consumers.messages(); }
    ServiceLink &link() { return m_link; }
    ProfileSwitch &profiles() { return m_profiles; }
    ProfilesWiring &profileManager() { return m_profileManager; }
    LedgerWiring &ledger() { return m_ledger; }
    LogModel &log() { return m_log.model(); }
    /// Starts working for its profile.
    void start();

private:
    void createPlaceholders();
    void connectPanes();
    void connectLedger();
    void connectLooks();
    void recallWindow();
    void keepWindow();
    void showConnected(bool isConnected);
    void openSession();
    void closeSession();
    void sendFour();
    void tick();

    const Surroundings m_around;
    ServiceLink m_link;
    SharedClock m_clock; ///< the service's
    ZoneLens m_lens;
    MainWindow m_window;
    StatusWriter m_status;
    LogWiring m_log;
    SandboxWiring m_sandbox;
    ProfileSwitch m_profiles;
    ProfilesWiring m_profileManager;
    ArmingWiring m_arming;
    ConsumerWiring m_consumers;
    TimelineWiring m_timeline;
    TwinWiring m_twin;
    ComposeWiring m_compose;
    DraftWiring m_drafts;
    LedgerWiring m_ledger;
    std::unique_ptr<SandboxSession> m_session; ///< while the link is open
    QString m_firstProfile;                    ///< id of the one that the window begins with
};

} // namespace TMinus
