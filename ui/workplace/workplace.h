// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "models/logmodel.h"
#include "timeline/zonelens.h"
#include "ui/desktop/desktopfacts.h"
#include "ui/sandbox/sandboxsession.h"
#include "ui/wiring/namesmemory.h"
#include "ui/workplace/furnishing.h"

namespace TMinus {

/// One window and what works behind it: the profile, the way to its service, its consumers. The
/// window can be built anew in another language; nothing behind it stops for that.
class Workplace final : public QObject
{
    Q_OBJECT

public:
    explicit Workplace(const Surroundings &around);
    ~Workplace() override;

    MainWindow &window() { return m_furnishing->window(); }
    ComposeWiring &compose() { return m_furnishing->compose(); }
    MessageModel &messages() { return m_furnishing->consumers().messages(); }
    ServiceLink &link() { return m_link; }
    ProfileSwitch &profiles() { return m_furnishing->profiles(); }
    ProfilesWiring &profileManager() { return m_furnishing->profileManager(); }
    LedgerWiring &ledger() { return m_furnishing->ledger(); }
    LogModel &log() { return m_log; }
    NoticeBook &notices() { return m_notices; }
    int slot() const { return m_around.slot; }
    /// Shows what a link names.
    void show(const ConsoleLink &link) { m_furnishing->links().show(link); }
    /// Takes over what the operator prefers.
    void applyPreferences() { m_furnishing->applyPreferences(); }
    /// What the desktop is to know of it.
    DesktopFacts desktopFacts() const;
    /// Starts working for its profile.
    void start();
    /// Builds the window anew, in the language that is spoken now: what stands in it, is chosen and
    /// is being written comes back. Dialogs and message bars go.
    void refurnish();

Q_SIGNALS:
    /// Somebody wants the program to speak this language.
    void languageRequested(const QString &language);
    /// The operator prefers something else, in all windows.
    void preferencesChanged();
    /// Somebody wants a window for another profile.
    void windowRequested(const QString &profile);
    /// Somebody wants all windows closed.
    void quitRequested();
    /// The window is closing, and its state is kept.
    void closing();
    /// A second has passed, or what the desktop is to know has changed.
    void ticked();
    /// The held message @p name could not be handed over.
    void notHandedOver(const QString &name, const QString &why);

private:
    void furnish();
    void connectLanguages();
    void recallWindow();
    void keepWindow();
    void showConnected();
    void openSession();
    void closeSession();
    void sendFour();
    void tick();

    const Surroundings m_around;
    ServiceLink m_link;
    SharedClock m_clock; ///< the service's
    ZoneLens m_lens;
    LogModel m_log;
    ConsumerStock m_consumers;
    NoticeBook m_notices;
    NamesMemory m_names;
    std::unique_ptr<SandboxSession> m_session; ///< while the link is open
    std::unique_ptr<Furnishing> m_furnishing;
    QString m_firstProfile; ///< id of the one that the window begins with
};

} // namespace TMinus
