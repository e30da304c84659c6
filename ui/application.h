// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.h"
#include "models/programlogmodel.h"
#include "settings/layeredsecretstore.h"
#include "ui/desktop/desktopnotices.h"
#include "ui/desktop/idlecover.h"
#include "ui/desktop/trayicon.h"
#include "ui/desktop/updatewatch.h"
#include "ui/workplace/workplace.h"

namespace TMinus {

/// The graph of objects behind the windows: the one place of the window program where a transport
/// is made.
class Application final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString data = {};    ///< folder of the sandbox and, where nothing else is said, the ledger
        QString crashes = {}; ///< folder of crash reports; empty: nobody looks for any
        QString memory = {};  ///< what the window keeps its state in; empty: none
        /// How the ledger is opened; absent: as DATA/ledger.sqlite with what is usual. When it is an
        /// error, it is told, and nothing is sent.
        std::optional<Result<LedgerOptions>> ledger = {};
        QString preferences = {};       ///< file of what is preferred; empty: none is kept
        QString profiles = {};          ///< file of the profiles; empty: DATA/profiles.json
        ProgramLog *log = nullptr;      ///< outlives the application; null: there is none
        SecretStore *secrets = nullptr; ///< outlives the application; null: that of this system
        Theme *theme = nullptr;         ///< outlives the application; null: nothing to choose
        quint16 port = 8080;            ///< 0: any free one
        std::chrono::milliseconds ahead{10'000}; ///< when the four messages are due
        Now now = systemNow();
    };

    explicit Application(const Options &options);

    /// Speaks @p language from now on, in the windows that are open too, and at the next start.
    void speakAnother(const QString &language);
    /// Of the first window that is open.
    MainWindow &window() { return workplace().window(); }
    MessageModel &messages() { return workplace().messages(); }
    LogModel &log() { return workplace().log(); }
    Workplace &workplace() { return *m_workplaces.front(); }
    Ledger &ledger() { return m_ledger; }
    const std::vector<std::unique_ptr<Workplace>> &workplaces() const { return m_workplaces; }
    /// Opens the ledger, starts the sandbox and, once it runs, polls; opens the other windows of the
    /// last time.
    void start();
    /// Brings the window of the profile @p id forward, or opens one for it.
    void openWindow(const QString &id);
    /// Brings the window that was used last forward.
    void bringForward();
    /// Opens what the desktop, or another start, names: a link, or the URL of a file of profiles,
    /// which is offered for import.
    void open(const QString &what);
    /// Shows what @p link names (CONTRACT.md section 8). It does nothing else.
    void openLink(const QString &link);

private:
    void showLink(const ConsoleLink &link);
    void refurnishSoon();
    void connectDesktop();
    void showOnDesktop();
    bool staysBehind() const;
    void leaveWindow();
    void openLedger();
    void tellCrashes();
    void tellUpdate(const QVersionNumber &version);
    Surroundings surroundings(int slot, const QString &profile);
    Workplace &add(int slot, const QString &profile);
    bool isElsewhere(const QString &id, int slot);
    void takeClosing();
    void keepOpen();
    void quit();
    void takeLedgerTrouble(const Error &error);
    void salvage();
    void tellSalvage(const Result<LedgerOpening> &opening);

    const Options m_options;
    const ProfileFile m_profiles;
    Workers m_workers;
    const std::unique_ptr<ProgramLogModel> m_programLog; ///< null: there is no log
    const std::unique_ptr<SecretStore> m_ownSecrets;     ///< where none was given
    LayeredSecretStore m_secrets;                        ///< what is of this session, then these
    const std::optional<Error> m_trouble;                ///< the ledger must not be opened
    SandboxHost m_host;
    const QString m_ledgerPath;
    Ledger m_ledger;
    PreferenceFile m_preferences;
    TrayIcon m_tray;
    DesktopNotices m_notices;
    IdleCover m_cover;
    UpdateWatch m_updates;
    std::vector<std::unique_ptr<Workplace>> m_workplaces;
    bool m_isQuitting = false; ///< the windows that go are there again at the next start
};

} // namespace TMinus
