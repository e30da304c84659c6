// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/profileswitch.h"

#include "client/profileconnection.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/environment.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/profilebutton.h"
#include "ui/shell/secretdialog.h"
#include "ui/shell/topbar.h"

#include <QMenu>

namespace TMinus {

namespace {

constexpr int markSize = 12; ///< of a colour

Profile sandboxHere()
{
    Profile profile = sandboxProfile();
    profile.name = ProfileSwitch::tr("Sandbox on this computer");
    return profile;
}

} // namespace

ProfileSwitch::ProfileSwitch(ServiceLink &link, SandboxWiring &sandbox, MainWindow &window,
                             const Sources &sources)
    : m_link(link)
    , m_sandbox(sandbox)
    , m_window(window)
    , m_sources(sources)
    , m_finder(sources.secrets,
               [this](const Profile &profile, QObject *context,
                      const Callback<EnteredSecret> &done) { ask(profile, context, done); })
    , m_profile(sandboxHere())
{
    connect(&window.topBar().profile(), &QPushButton::clicked, this, &ProfileSwitch::showMenu);
    connect(&sandbox, &SandboxWiring::stopping, this, [this] {
        if (isHere())
            m_link.close();
    });
    connect(&sandbox.host(), &SandboxHost::stateChanged, this, [this] {
        if (isHere())
            connectService();
    });
    m_window.showProfile(m_profile);
}

void ProfileSwitch::choose(const QString &id)
{
    if (id != m_wished && m_sources.isElsewhere && m_sources.isElsewhere(id))
        return;
    m_wished = id;
    if (id == sandboxProfileId())
        return take(sandboxHere());
    m_sources.workers.run(
        this, [&profiles = m_sources.profiles, id] { return profiles.find(id); },
        [this](const Result<Profile> &found) {
            if (found)
                return take(*found);
            m_wished = m_profile.id;
            tell(found.error());
        });
}

void ProfileSwitch::take(const Profile &profile)
{
    m_link.close();
    m_profile = profile;
    m_window.showProfile(m_profile);
    m_window.topBar().profile().setHost(QUrl(m_profile.endpoint).authority());
    Q_EMIT changed(m_profile);
    if (isHere() && m_sandbox.host().state() == SandboxHost::State::Stopped)
        return m_sandbox.start();
    connectService();
}

void ProfileSwitch::resume(const Profile &profile)
{
    m_profile = profile.id == sandboxProfileId() ? sandboxHere() : profile;
    m_wished = m_profile.id;
    if (m_link.profile().id == m_profile.id)
        m_link.rename(m_profile.name);
    m_window.showProfile(m_profile);
    const QString endpoint = isHere() ? m_sandbox.host().endpoint() : m_profile.endpoint;
    m_window.topBar().profile().setHost(QUrl(endpoint).authority());
    Q_EMIT changed(m_profile);
    if (!m_link.isOpen() && !isHere())
        connectService();
}

/// Where the sandbox is not there yet, its next state tries again.
void ProfileSwitch::connectService()
{
    if (!isHere()) {
        m_finder.find(m_profile, this,
                      [this, id = m_profile.id](const Result<Credentials> &credentials) {
                          takeCredentials(id, credentials);
                      });
        return;
    }
    const QString endpoint = m_sandbox.host().endpoint();
    m_window.topBar().profile().setHost(QUrl(endpoint).authority());
    if (m_sandbox.host().state() != SandboxHost::State::Running)
        return m_link.close();
    Profile here = m_profile;
    here.endpoint = endpoint;
    m_link.open(here, {.endpoint = QUrl(endpoint), .credentials = sandboxCredentials()});
}

/// Meanwhile somebody may have changed to another profile.
void ProfileSwitch::takeCredentials(const QString &id, const Result<Credentials> &credentials)
{
    if (id != m_profile.id)
        return;
    if (!credentials)
        return tell(credentials.error());
    const auto settings = connectionSettings(m_profile, *credentials);
    settings ? m_link.open(m_profile, *settings) : tell(settings.error());
}

void ProfileSwitch::ask(const Profile &profile, QObject *context,
                        const Callback<EnteredSecret> &done)
{
    auto *dialog = new SecretDialog(profile, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, context, [dialog, done] { done(dialog->entered()); });
    connect(dialog, &QDialog::rejected, context, [done] {
        done(failure(ErrorKind::KeyStore,
                     tr("No secret was entered, so nothing is connected. Choose the profile again "
                        "to enter it.")));
    });
    dialog->open();
}

void ProfileSwitch::showMenu()
{
    m_sources.workers.run(
        this, [&profiles = m_sources.profiles] { return profiles.all(); },
        [this](const Result<QList<Profile>> &profiles) {
            QPushButton &button = m_window.topBar().profile();
            auto *menu = new QMenu(&button);
            menu->setObjectName(u"profileMenu"_s);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillMenu(*menu, profiles);
            menu->popup(button.mapToGlobal(QPoint(0, button.height())));
        });
}

void ProfileSwitch::fillMenu(QMenu &menu, const Result<QList<Profile>> &profiles)
{
    if (!profiles)
        tell(profiles.error());
    const QList<Profile> known = inOrder(profiles.value_or(QList<Profile>{sandboxProfile()}));
    QString group;
    for (const Profile &profile : known) {
        if (profile.group != group)
            menu.addSection(profile.group);
        group = profile.group;
        addChoice(menu, profile);
    }
    if (m_sources.isElsewhere)
        fillWindows(menu, known);
    menu.addSeparator();
    QAction *manage = menu.addAction(tr("Manage profiles…"));
    manage->setObjectName(u"manageProfiles"_s);
    connect(manage, &QAction::triggered, this, &ProfileSwitch::manageRequested);
}

void ProfileSwitch::addChoice(QMenu &menu, const Profile &profile)
{
    const QString title =
        profile.id == sandboxProfileId() ? sandboxHere().title() : profile.title();
    QAction *choice = menu.addAction(tr("%1 – %2", "%1 is a profile, %2 its environment")
                                         .arg(title, environmentWord(profile.environment)));
    choice->setObjectName(u"profile_"_s + profile.id);
    choice->setIcon(colourMark(profile, markSize, m_window.devicePixelRatioF()));
    choice->setCheckable(true);
    choice->setChecked(profile.id == m_profile.id);
    connect(choice, &QAction::triggered, this, [this, id = profile.id] { choose(id); });
}

void ProfileSwitch::fillWindows(QMenu &menu, const QList<Profile> &profiles)
{
    QMenu *others = menu.addMenu(tr("In another window"));
    others->setObjectName(u"otherWindows"_s);
    for (const Profile &profile : profiles) {
        if (profile.id == m_profile.id)
            continue;
        QAction *choice = others->addAction(profile.id == sandboxProfileId() ? sandboxHere().title()
                                                                             : profile.title());
        choice->setObjectName(u"window_"_s + profile.id);
        connect(choice, &QAction::triggered, this,
                [this, id = profile.id] { Q_EMIT windowRequested(id); });
    }
    others->setEnabled(!others->isEmpty());
}

void ProfileSwitch::tell(const Error &error)
{
    BarText text = barText(error);
    text.actions = {tr("Try again")};
    m_window.bars().add(text, [this](int) { choose(m_profile.id); });
}

} // namespace TMinus
