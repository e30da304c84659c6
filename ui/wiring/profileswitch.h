// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "settings/credentialfinder.h"
#include "settings/profilefile.h"
#include "ui/wiring/sandboxwiring.h"
#include "ui/wiring/servicelink.h"

class QMenu;

namespace TMinus {

/// Which profile a window works for, and the change to another one: its credential is found, and the
/// link to its service opened. The sandbox's profile waits for the sandbox of this computer.
class ProfileSwitch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the switch.
    struct Sources
    {
        const ProfileFile &profiles;
        SecretStore &secrets;
        Workers &workers;
        /// Whether another window shows the profile of this id, which then comes forward; none: there
        /// is no other.
        std::function<bool(const QString &id)> isElsewhere = {};
    };
    ProfileSwitch(ServiceLink &link, SandboxWiring &sandbox, MainWindow &window,
                  const Sources &sources);

    /// Changes to the profile @p id, or connects it anew. What stands in the way is told in a bar.
    void choose(const QString &id);
    /// Shows @p profile, which the link works for already, or is to work for as soon as it can.
    void resume(const Profile &profile);
    /// The one that the window shows.
    const Profile &profile() const { return m_profile; }
    /// Id of the one that it shows, or is about to show; empty: nobody chose yet.
    const QString &wished() const { return m_wished; }

Q_SIGNALS:
    /// The window shows another profile; the link is closed, and opens when its key is found.
    void changed(const TMinus::Profile &profile);
    /// Somebody wants to see all profiles.
    void manageRequested();
    /// Somebody wants another window for the profile of this id.
    void windowRequested(const QString &id);

private:
    /// Whether it is the sandbox of this computer, which comes and goes with the window's host.
    bool isHere() const { return m_profile.id == sandboxProfileId(); }
    void take(const Profile &profile);
    void connectService();
    void takeCredentials(const QString &id, const Result<Credentials> &credentials);
    void ask(const Profile &profile, QObject *context, const Callback<EnteredSecret> &done);
    void showMenu();
    void fillWindows(QMenu &menu, const QList<Profile> &profiles);
    void addChoice(QMenu &menu, const Profile &profile);
    void fillMenu(QMenu &menu, const Result<QList<Profile>> &profiles);
    void tell(const Error &error);

    ServiceLink &m_link;
    SandboxWiring &m_sandbox;
    MainWindow &m_window;
    Sources m_sources;
    CredentialFinder m_finder;
    Profile m_profile;
    QString m_wished;
};

} // namespace TMinus
