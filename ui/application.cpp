// SPDX-License-Identifier: Apache-2.0
#include "ui/application.h"

#include "client/httptransport.h"
#include "client/updatequestion.h"
#include "console/language.h"
#include "console/ledgersetup.h"
#include "settings/keychainstore.h"
#include "ui/controls/messagebars.h"
#include "ui/desktop/consolelink.h"
#include "ui/desktop/noticeservice.h"

#include <QApplication>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace TMinus {

namespace {

std::optional<Error> troubleOf(const Application::Options &options)
{
    if (!options.ledger || options.ledger->has_value())
        return std::nullopt;
    return options.ledger->error();
}

/// One without a path cannot be opened: what must not go unrecorded is not sent then.
LedgerOptions ledgerOptionsOf(const Application::Options &options)
{
    if (options.ledger)
        return options.ledger->value_or(LedgerOptions{});
    return {.path = options.data + u"/ledger.sqlite"_s,
            .operatorName = operatorName(),
            .now = options.now};
}

void askForUpdate(const QUrl &address, QObject *context, Callback<QVersionNumber> done)
{
    auto *question = new UpdateQuestion(address, context);
    question->ask(context, [question, done = std::move(done)](const auto &answer) {
        question->deleteLater();
        done(answer);
    });
}

} // namespace

Application::Application(const Options &options)
    : m_options(options)
    , m_profiles(options.profiles.isEmpty() ? options.data + u"/profiles.json"_s : options.profiles)
    , m_programLog(options.log ? std::make_unique<ProgramLogModel>(*options.log) : nullptr)
    , m_ownSecrets(options.secrets ? nullptr : systemSecretStore())
    , m_secrets(options.secrets ? *options.secrets : *m_ownSecrets)
    , m_trouble(troubleOf(options))
    , m_host(options.now)
    , m_ledgerPath(ledgerOptionsOf(options).path)
    , m_ledger(ledgerOptionsOf(options))
    , m_preferences(options.preferences)
    , m_notices(m_preferences,
                {.now = options.now,
                 .isLookedAt = [] { return QApplication::activeWindow() != nullptr; },
                 .show =
                     [this](const QString &title, const QString &text) {
                         if (!m_tray.say(title, text))
                             showByService(title, text);
                     }})
    , m_cover(m_preferences)
    , m_updates(m_preferences, askForUpdate)
{
    connectDesktop();
    add(1, {});
}

void Application::connectDesktop()
{
    connect(&m_tray, &TrayIcon::openRequested, this, &Application::bringForward);
    connect(&m_tray, &TrayIcon::quietRequested, &m_notices, &DesktopNotices::beQuiet);
    connect(&m_tray, &TrayIcon::quitRequested, this, &Application::quit);
    connect(&m_updates, &UpdateWatch::newerIsThere, this, &Application::tellUpdate);
}

void Application::showOnDesktop()
{
    QList<DesktopFacts> windows;
    for (const auto &workplace : m_workplaces)
        windows.append(workplace->desktopFacts());
    m_tray.show(windows);
    m_notices.take(windows);
}

/// Whether the window that is there may be closed and the program goes on.
bool Application::staysBehind() const
{
    return m_tray.isThere() && m_preferences.preferences().keepsInTray && !m_isQuitting
        && m_workplaces.size() < 2;
}

/// Qt ends the program with its last window unless it is told otherwise.
void Application::leaveWindow()
{
    const bool stays = staysBehind();
    QGuiApplication::setQuitOnLastWindowClosed(!stays);
    if (stays)
        m_tray.say(tr("T-Minus goes on in the tray."),
                   tr("What is held is handed over, and consumers go on."));
}

Surroundings Application::surroundings(int slot, const QString &profile)
{
    const QString &data = m_options.data;
    const QString draft = slot == 1 ? u"compose.json"_s : u"compose-%1.json"_s.arg(slot);
    return {.host = m_host,
            .ledger = m_ledger,
            .profiles = {.profiles = m_profiles,
                         .secrets = m_secrets,
                         .workers = m_workers,
                         .isElsewhere =
                             [this, slot](const QString &id) { return isElsewhere(id, slot); }},
            .secrets = m_secrets,
            .preferences = m_preferences,
            .profileFile =
                m_options.profiles.isEmpty() ? data + u"/profiles.json"_s : m_options.profiles,
            .sandbox = {.store = data + u"/sandbox"_s, .port = m_options.port},
            .maker =
                [now = m_options.now](const ConnectionSettings &settings) {
                    return std::make_unique<HttpTransport>(settings, now);
                },
            .now = m_options.now,
            .program = m_programLog.get(),
            .theme = m_options.theme,
            .draft = data + u"/drafts/"_s + draft,
            .memory = m_options.memory,
            .slot = slot,
            .profile = profile,
            .ahead = m_options.ahead,
            .staysBehind = [this] { return staysBehind(); }};
}

Workplace &Application::add(int slot, const QString &profile)
{
    m_workplaces.push_back(std::make_unique<Workplace>(surroundings(slot, profile)));
    Workplace &added = *m_workplaces.back();
    connect(&added, &Workplace::languageRequested, this, &Application::speakAnother);
    connect(&added, &Workplace::preferencesChanged, this, [this] {
        for (const auto &workplace : m_workplaces)
            workplace->applyPreferences();
    });
    connect(&added, &Workplace::windowRequested, this, &Application::openWindow);
    connect(&added, &Workplace::quitRequested, this, &Application::quit);
    connect(&added, &Workplace::closing, this, &Application::leaveWindow);
    connect(&added, &Workplace::closing, this, &Application::takeClosing, Qt::QueuedConnection);
    connect(&added, &Workplace::ticked, this, &Application::showOnDesktop);
    connect(&added, &Workplace::notHandedOver, this,
            [this, &added](const QString &name, const QString &why) {
                m_notices.tellNotHandedOver(added.desktopFacts().profile, name, why);
            });
    return added;
}

bool Application::isElsewhere(const QString &id, int slot)
{
    for (const auto &workplace : m_workplaces) {
        if (workplace->slot() == slot || workplace->profiles().wished() != id)
            continue;
        workplace->window().bringForward();
        return true;
    }
    return false;
}

void Application::openWindow(const QString &id)
{
    if (isElsewhere(id, 0))
        return;
    int slot = 1;
    while (std::ranges::find(m_workplaces, slot, [](const auto &each) { return each->slot(); })
           != m_workplaces.end())
        ++slot;
    Workplace &added = add(slot, id);
    added.window().show();
    added.start();
    keepOpen();
}

void Application::bringForward()
{
    for (const auto &workplace : m_workplaces) {
        if (workplace->window().isActiveWindow())
            return workplace->window().bringForward();
    }
    window().bringForward();
}

void Application::open(const QString &what)
{
    const QUrl url(what);
    if (!url.isLocalFile())
        return openLink(what);
    bringForward();
    workplace().profileManager().offerImport(url.toLocalFile());
}

void Application::openLink(const QString &text)
{
    const auto link = readLink(text);
    if (!link) {
        bringForward();
        return window().bars().add({.kind = BarText::Kind::Warning,
                                    .title = tr("The link cannot be read, so nothing was opened."),
                                    .text = tr("A link begins with tminus://open/ and the name of "
                                               "a pane."),
                                    .detail = text.first(qMin<qsizetype>(text.size(), 200))});
    }
    if (link->profile.isEmpty())
        return showLink(*link);
    // Whether there is such a profile stands in a file.
    m_workers.run(
        this, [&profiles = m_profiles] { return profiles.all(); },
        [this, link = *link](const Result<QList<Profile>> &profiles) {
            const bool isKnown = link.profile == sandboxProfileId()
                || (profiles
                    && std::ranges::find(*profiles, link.profile, &Profile::id) != profiles->end());
            if (isKnown)
                return showLink(link);
            bringForward();
            window().bars().add({.kind = BarText::Kind::Warning,
                                 .title = tr("The link names a profile that is not here, so "
                                             "nothing was opened."),
                                 .text = tr("Import or add the profile, then open the link again."),
                                 .detail = link.profile.left(200)});
        });
}

void Application::showLink(const ConsoleLink &link)
{
    openWindow(link.profile.isEmpty() ? workplace().profiles().wished() : link.profile);
    for (const auto &workplace : m_workplaces) {
        if (link.profile.isEmpty() || workplace->profiles().wished() == link.profile)
            return workplace->show(link);
    }
}

/// The last window ends the program by itself.
void Application::takeClosing()
{
    if (m_workplaces.size() < 2)
        return;
    std::erase_if(m_workplaces, [this](const auto &workplace) {
        return m_workplaces.size() > 1 && !workplace->window().isVisible();
    });
    if (!m_isQuitting)
        keepOpen();
}

void Application::keepOpen()
{
    if (m_options.memory.isEmpty())
        return;
    QList<int> numbers;
    for (const auto &workplace : m_workplaces)
        numbers.append(workplace->slot());
    keepOpenWindows(m_options.memory, numbers);
}

/// Those that ask something first stay until it is answered.
void Application::quit()
{
    m_isQuitting = true;
    QGuiApplication::setQuitOnLastWindowClosed(true);
    QList<QPointer<Workplace>> all;
    for (const auto &workplace : m_workplaces)
        all.append(workplace.get());
    for (const auto &workplace : std::as_const(all)) {
        if (!workplace)
            continue;
        workplace->window().show(); // from the tray: it may have to ask something
        workplace->window().close();
    }
}

void Application::speakAnother(const QString &language)
{
    Preferences preferences = m_preferences.preferences();
    preferences.language = language;
    m_preferences.keep(preferences);
    if (language == spokenLanguage())
        return;
    speak(language);
    refurnishSoon();
}

/// Not from within a menu of the window that goes.
void Application::refurnishSoon()
{
    QTimer::singleShot(0, this, [this] {
        if (QApplication::activePopupWidget())
            return refurnishSoon();
        for (const auto &workplace : m_workplaces)
            workplace->refurnish();
    });
}

void Application::start()
{
    if (m_trouble)
        window().bars().add(barText(*m_trouble));
    else
        openLedger();
    workplace().start();
    tellCrashes();
    m_updates.start();
    if (m_options.memory.isEmpty())
        return;
    for (const int slot : readOpenWindows(m_options.memory)) {
        Workplace &added = add(slot, {});
        added.window().show();
        added.start();
    }
}

void Application::openLedger()
{
    m_ledger.open(this, [this](const Result<LedgerOpening> &opening) {
        if (!opening)
            takeLedgerTrouble(opening.error());
    });
}

} // namespace TMinus
