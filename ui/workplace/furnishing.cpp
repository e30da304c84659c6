// SPDX-License-Identifier: Apache-2.0
#include "ui/workplace/furnishing.h"

#include "base/sharedclock.h"
#include "models/logmodel.h"
#include "timeline/zonelens.h"
#include "ui/compose/composepane.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/desktop/noticesdialog.h"
#include "ui/ledgerlist/ledgerdetails.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/palette/commandpalette.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/topbar.h"
#include "ui/shell/viewmemory.h"
#include "ui/shell/windowactions.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/wiring/arrivalwiring.h"
#include "ui/wiring/bellwiring.h"
#include "ui/wiring/guidewiring.h"
#include "ui/wiring/palettewiring.h"
#include "ui/wiring/zonewiring.h"

#include <QFileInfo>
#include <QSystemTrayIcon>

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;

/// "consumer/messages": as far as there are names.
QString pathOf(const QWidget *widget, const QWidget &window)
{
    QStringList names;
    for (; widget && widget != &window; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty())
            names.prepend(widget->objectName());
    }
    return names.join(u'/');
}

QWidget *widgetAt(const QString &path, const QWidget &window)
{
    const QWidget *at = &window;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        at = at->findChild<QWidget *>(name);
        if (!at)
            return nullptr;
    }
    return at == &window ? nullptr : const_cast<QWidget *>(at);
}

SelfCheckWiring::Parts selfCheckParts(const Furnishing::Living &living, MainWindow &window)
{
    const Surroundings &around = living.around;
    return {.places = {.config = QFileInfo(around.profileFile).absolutePath(),
                       .data = QFileInfo(around.sandbox.store).absolutePath()},
            .secrets = around.secrets,
            .reach = around.maker,
            .profileFile = around.profileFile,
            .ledger = around.ledger,
            .log = living.log,
            .program = living.around.program,
            .now = around.now,
            .window = window};
}

} // namespace

Furnishing::Furnishing(const Living &living)
    : m_living(living)
    , m_status(m_window.status(), living.lens)
    , m_log(living.log, living.around.now, m_window, living.lens)
    , m_sandbox(living.around.host, m_window, m_status, living.around.sandbox)
    , m_profiles(living.link, m_sandbox, m_window, living.around.profiles)
    , m_profileManager(
          {.file = living.around.profileFile,
           .secrets = living.around.secrets,
           .maker = living.around.maker,
           .observer = [&log = living.log](const Exchange &exchange) { log.add(exchange); },
           .sandbox = [&host = living.around.host] { return host.endpoint(); }},
          m_window)
    , m_arming(living.link, living.clock, m_window)
    , m_consumers({living.link, living.clock, living.lens, m_window, m_status, living.consumers,
                   living.around.profiles.workers, m_filters, m_colours})
    , m_timeline({m_window, living.around.ledger, living.clock, living.lens})
    , m_twin(m_timeline, {living.around.ledger, living.clock, living.lens, m_colours})
    , m_compose(living.link, living.clock, living.lens, living.around.profiles.workers, m_window)
    , m_drafts(m_compose.pane(), m_window, living.clock, living.around.profiles.workers,
               living.around.draft)
    , m_history(living.around.ledger, m_compose.pane())
    , m_templates(m_compose.pane(), m_window, living.around.profiles.workers,
                  QFileInfo(living.around.profileFile).absolutePath() + u"/templates.json"_s)
    , m_ledger({living.link, living.clock, living.lens, m_window, m_status, m_twin.pane(),
                living.around.staysBehind})
    , m_details({living.around.ledger, living.clock, living.lens, living.around.profiles.workers,
                 m_window, m_consumers.details().stack()})
    , m_palette(wirePalette(m_window))
    , m_search({m_palette, living.around.ledger, living.clock, living.lens,
                living.around.profiles.workers, m_consumers})
    , m_links({m_window, living.around.ledger, living.clock, living.lens, m_timeline, m_twin})
    , m_files({m_window, living.around.ledger, living.lens, m_twin.filter(), living.around.now})
    , m_report({living.around.ledger, m_profileManager.model(), living.lens,
                living.around.profiles.workers, living.around.now, m_window})
    , m_selfCheck(selfCheckParts(living, m_window))
    , m_tour(m_window)
{
    connectAll();
    applyPreferences();
}

void Furnishing::connectAll()
{
    recordArrivals(m_living.link, m_consumers);
    connectPanes();
    connectLedger();
    connectLooks();
    wireZone(m_window, m_living.lens);
    wireBell(m_window, m_living.notices, m_living.lens);
    wireGuide(m_window);
    connectDialogs();
    connectPalette();
    connectTour();
    connectFilters();
    connect(&m_profiles, &ProfileSwitch::changed, &m_timeline, &TimelineWiring::showProfile);
    connect(&m_profiles, &ProfileSwitch::changed, &m_twin, &TwinWiring::showProfile);
}

void Furnishing::connectDialogs()
{
    const WindowActions &actions = m_window.actions();
    connect(&actions.action(Deed::Report), &QAction::triggered, this,
            [this] { m_report.open(m_profiles.profile().id); });
    connect(&m_window.rail().report(), &QAbstractButton::clicked, &actions.action(Deed::Report),
            &QAction::trigger);
    connect(&actions.action(Deed::KeySheet), &QAction::triggered, this,
            [this] { openKeySheet(m_window); });
    connect(&actions.action(Deed::Notices), &QAction::triggered, this, &Furnishing::openNotices);
    connect(&actions.action(Deed::Settings), &QAction::triggered, this, [this] { openSettings(); });
    connect(&actions.action(Deed::SelfCheck), &QAction::triggered, &m_selfCheck,
            &SelfCheckWiring::open);
}

void Furnishing::openSettings()
{
    PreferenceFile &file = m_living.around.preferences;
    auto *dialog = new SettingsDialog({.window = m_window,
                                       .actions = m_window.actions(),
                                       .preferences = file.preferences(),
                                       .theme = m_living.around.theme});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this, &file](const Preferences &wished) {
        Preferences preferences = file.preferences();
        preferences.textPercent = wished.textPercent;
        preferences.reducesMotion = wished.reducesMotion;
        preferences.keys = wished.keys;
        preferences.updateAddress = wished.updateAddress;
        file.keep(preferences);
        applyPreferences();
        Q_EMIT preferencesChanged();
    });
    dialog->open();
}

void Furnishing::applyPreferences()
{
    const Preferences &preferences = m_living.around.preferences.preferences();
    applyKeys(m_window, preferences.keys);
    m_filters.setFilters(preferences.filters);
    m_colours.setColours(preferences.rowColours);
    if (Theme *theme = m_living.around.theme)
        theme->setComfort(preferences.textPercent, preferences.reducesMotion);
}

void Furnishing::openNotices()
{
    PreferenceFile &file = m_living.around.preferences;
    auto *dialog =
        new NoticesDialog(file.preferences(), QSystemTrayIcon::isSystemTrayAvailable(), &m_window);
    connect(dialog, &QDialog::accepted, this,
            [&file, dialog] { file.keep(dialog->chosen(file.preferences())); });
    dialog->open();
}

/// Consumers give theirs to their own lines, which come and go.
void Furnishing::connectFilters()
{
    m_twin.filter().setSaved(m_filters);
    m_log.filter().setSaved(m_filters);
    if (m_living.around.program)
        m_log.showProgram(*m_living.around.program);
    connect(&m_filters, &SavedFilters::changed, this, [this](const SavedFilters::Filters &filters) {
        Preferences preferences = m_living.around.preferences.preferences();
        preferences.filters = filters;
        m_living.around.preferences.keep(preferences);
        Q_EMIT preferencesChanged();
    });
    connect(&m_colours, &RowColours::chosen, this, [this](const RowColours::Colours &colours) {
        Preferences preferences = m_living.around.preferences.preferences();
        preferences.rowColours = colours;
        m_living.around.preferences.keep(preferences);
        m_colours.setColours(colours);
        Q_EMIT preferencesChanged();
    });
}

void Furnishing::connectPalette()
{
    PreferenceFile &file = m_living.around.preferences;
    m_palette.setRecent(file.preferences().recent);
    connect(&m_search, &PaletteSearch::chosen, this, &Furnishing::showMessage);
    connect(&m_profiles, &ProfileSwitch::changed, &m_search, [this](const Profile &profile) {
        m_search.setProfile(profile.id);
        m_links.setProfile(profile.id);
    });
    connect(&m_links, &LinkWiring::messageFound, this, &Furnishing::showMessage);
    connect(&m_ledger, &LedgerWiring::linkRequested, &m_links, &LinkWiring::copyLinkTo);
    connect(&m_palette, &CommandPalette::recentChanged, this, [&file](const QStringList &recent) {
        Preferences preferences = file.preferences();
        preferences.recent = recent;
        file.keep(preferences);
    });
}

/// In the details, and on the lanes and in their table.
void Furnishing::showMessage(const LedgerMessage &message)
{
    m_window.panes().open(PaneId::Timeline);
    m_timeline.reveal(message.row, message.moment);
    m_twin.pane().table().choose({message.row});
    m_details.show(message.row);
}

void Furnishing::connectPanes()
{
    connect(&m_profiles, &ProfileSwitch::manageRequested, this,
            [this] { m_profileManager.open(m_profiles.profile().id); });
    connect(&m_profiles, &ProfileSwitch::changed, &m_profileManager,
            [this](const Profile &profile) { m_profileManager.setCurrent(profile.id); });
    connect(&m_profileManager, &ProfilesWiring::profileChosen, &m_profiles, &ProfileSwitch::choose);
    connect(&m_consumers, &ConsumerWiring::duplicateRequested, this, [this](const Draft &draft) {
        m_window.panes().open(PaneId::Compose);
        m_compose.pane().take(draft);
    });
    connect(&m_window.actions().action(Deed::About), &QAction::triggered, this, [this] {
        m_window.bars().add({.title = tr("T-Minus %1").arg(QStringLiteral(TMINUS_VERSION)),
                             .text = tr("The console for messages that are due later. "
                                        "Apache License 2.0.")});
    });
}

/// What is wished for on the lanes and in the lists goes the same way.
void Furnishing::connectLedger()
{
    connect(&m_profiles, &ProfileSwitch::changed, &m_ledger, &LedgerWiring::showProfile);
    connect(&m_profiles, &ProfileSwitch::changed, &m_history, &HistoryWiring::showProfile);
    connect(&m_ledger, &LedgerWiring::editRequested, &m_compose, &ComposeWiring::edit);
    connect(&m_timeline, &TimelineWiring::moveRequested, &m_ledger, &LedgerWiring::move);
    connect(&m_timeline, &TimelineWiring::copyRequested, &m_ledger, &LedgerWiring::duplicate);
    connect(&m_profiles, &ProfileSwitch::changed, &m_details, &LedgerDetailsWiring::showProfile);
    connect(&m_profiles, &ProfileSwitch::changed, &m_files, &LedgerFiles::showProfile);
    connect(&m_ledger, &LedgerWiring::opened, &m_details,
            [this](const LedgerMessage &message) { m_details.show(message.row); });
    connect(&m_timeline, &TimelineWiring::openRequested, &m_details, &LedgerDetailsWiring::show);
    connect(&m_details.details(), &LedgerDetails::duplicateRequested, &m_ledger,
            [this](const LedgerMessage &message) { m_ledger.duplicate(message.row); });
    connect(&m_details.details(), &LedgerDetails::noteRequested, &m_ledger, &LedgerWiring::note);
    connect(&m_ledger, &LedgerWiring::draftRequested, this, [this](const Draft &draft) {
        m_compose.pane().take(draft);
        m_window.panes().open(PaneId::Compose);
    });
}

void Furnishing::connectLooks()
{
    Theme *theme = m_living.around.theme;
    const std::pair<Deed, Theme::Choice> looks[] = {{Deed::LookSystem, Theme::Choice::System},
                                                    {Deed::LookLight, Theme::Choice::Light},
                                                    {Deed::LookDark, Theme::Choice::Dark},
                                                    {Deed::LookContrast, Theme::Choice::Contrast}};
    for (const auto &[deed, choice] : looks) {
        QAction &action = m_window.actions().action(deed);
        action.setVisible(theme != nullptr);
        action.setChecked(theme && theme->choice() == choice);
        if (theme)
            connect(&action, &QAction::triggered, this,
                    [theme, wish = choice] { theme->choose(wish); });
    }
}

/// The form is filled in only where nobody writes in it.
void Furnishing::connectTour()
{
    m_compose.pane().footer().setObjectName(u"composeFooter"_s);
    m_timeline.pane().view().setObjectName(u"lanes"_s);
    connect(&m_window.actions().action(Deed::Tour), &QAction::triggered, this,
            &Furnishing::beginTour);
    connect(&m_tour, &Tour::draftWanted, this, [this] {
        const ComposeDraft now = m_compose.pane().draft();
        if (!now.draft.body.isEmpty() || !now.draft.key.isEmpty())
            return;
        ComposeDraft draft{
            .draft = {.topic = u"tour-hello"_s,
                      .body = "{\n  \"hello\": \"from the future\",\n  \"n\": {{i}}\n}",
                      .tag = u"TOUR"_s,
                      .key = u"tour-{{i}}"_s},
            .when = now.when};
        draft.when.kind = WhenChoice::Kind::After;
        draft.when.after = std::chrono::seconds(10);
        m_compose.pane().setDraft(draft);
        m_compose.pane().setCopies(4);
    });
    QAction &four = m_window.actions().action(Deed::SendFour);
    connect(&m_compose.pane(), &ComposePane::copiesRequested, &four, &QAction::trigger);
    connect(&four, &QAction::triggered, this, [this] { m_compose.pane().setCopies(1); });
    PreferenceFile &file = m_living.around.preferences;
    connect(&m_tour, &Tour::ended, this, [&file] {
        Preferences preferences = file.preferences();
        preferences.hasSeenTour = true;
        file.keep(preferences);
    });
}

/// It is for the sandbox.
void Furnishing::beginTour()
{
    if (m_profiles.profile().service != ProfileService::Sandbox)
        m_profiles.choose(sandboxProfileId());
    if (m_profiles.profile().service == ProfileService::Sandbox)
        m_tour.begin();
}

Furnishing::View Furnishing::view() const
{
    return {.memory = memory(),
            .profile = m_profiles.profile(),
            .draft = m_compose.pane().draft(),
            .leaving = m_compose.leaving(),
            .timeline = m_timeline.view(),
            .chosen = m_twin.pane().table().chosen(),
            .focus = pathOf(m_window.focusWidget(), m_window)};
}

void Furnishing::take(const View &view)
{
    recall(view.memory);
    m_profiles.resume(view.profile);
    m_compose.pane().setDraft(view.draft);
    m_timeline.take(view.timeline);
    m_twin.pane().table().choose(view.chosen);
}

void Furnishing::finish(const View &view)
{
    m_compose.offerUndo(view.leaving);
    if (QWidget *widget = widgetAt(view.focus, m_window))
        widget->setFocus(Qt::OtherFocusReason);
}

WindowMemory Furnishing::memory() const
{
    const Theme *theme = m_living.around.theme;
    return {.geometry = m_window.saveGeometry(),
            .panes = m_window.panes().arrangement(),
            .zone = m_living.lens.token(),
            .profile = m_profiles.profile().id,
            .look = theme ? theme->choice() : Theme::Choice::System,
            .views = rememberViews(m_window),
            .consumers = m_consumers.memory()};
}

void Furnishing::recall(const WindowMemory &memory)
{
    m_window.restore(memory.geometry, memory.panes);
    m_living.lens.recall(memory.zone);
    m_consumers.recall(memory.consumers);
    recallViews(m_window, memory.views);
}

} // namespace TMinus
