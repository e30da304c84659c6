// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/timelinewiring.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "ledger/ledgerscope.h"
#include "settings/profile.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/provenanceline.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/wiring/timelinefacts.h"

#include <QActionGroup>
#include <QMenu>

namespace TMinus {

namespace {

constexpr int keptFacts = 500;

} // namespace

TimelineWiring::TimelineWiring(const Parts &parts)
    : m_parts(parts)
    , m_scene(new TimelineScene(parts.clock, parts.lens, &parts.window))
    , m_pane(new TimelinePane(*m_scene, parts.window.panes().header(PaneId::Timeline)))
    , m_feed(parts.ledger, parts.clock)
    , m_alarm({parts.window.bars(), parts.ledger, parts.clock, parts.lens})
    , m_calendar(parts.ledger, *m_pane, parts.window.bars())
    , m_facts(keptFacts)
{
    m_pane->setObjectName(paneToken(PaneId::Timeline));
    m_parts.window.panes().setBody(PaneId::Timeline, m_pane);
    createLaneMenu();
    fillMenu();
    connectFeed();
    connectPane();
}

void TimelineWiring::connectFeed()
{
    connect(&m_feed, &TimelineFeed::changed, this, &TimelineWiring::show);
    connect(&m_feed, &TimelineFeed::readingChanged, this,
            [this] { m_pane->setBusy(m_feed.isReading()); });
    connect(&m_alarm, &OverdueAlarm::showRequested, this, &TimelineWiring::openOverdue);
    connect(&m_parts.clock, &SharedClock::secondPassed, &m_alarm, &OverdueAlarm::tick);
    connect(&m_feed, &TimelineFeed::failed, this, [this](const Error &error) {
        // The last good picture stays, and says so.
        m_pane->provenance().say(
            tr("The ledger cannot be read now; this is what was read last. %1").arg(error.message));
    });
}

void TimelineWiring::connectPane()
{
    TimelineView &view = m_pane->view();
    view.setFactsOf(
        [this](const SceneSpot &spot, qsizetype count) { return factsOf(spot, count); });
    connect(&view, &TimelineView::moveRequested, this,
            [this](quint32 row, const QDateTime &due) { Q_EMIT moveRequested(row, due); });
    connect(&view, &TimelineView::opened, this, [this](quint32 row) { Q_EMIT openRequested(row); });
    connect(&view, &TimelineView::copyOffered, this, &TimelineWiring::offerCopy);
    connect(&view, &TimelineView::moveLost, this, &TimelineWiring::tellMoveLost);
    connect(m_scene, &TimelineScene::chosen, this, [this](const QList<quint32> &rows) {
        Q_EMIT chosen(QList<qint64>(rows.cbegin(), rows.cend()));
    });
    connect(m_pane, &TimelinePane::calendarRequested, this, [this](const QString &file) {
        const TimeRange &range = m_scene->range();
        m_calendar.save(file,
                        m_feed.within({QDateTime::fromMSecsSinceEpoch(range.from, Qt::UTC),
                                       QDateTime::fromMSecsSinceEpoch(range.until, Qt::UTC)}),
                        m_parts.clock.now());
    });
    connect(m_pane, &TimelinePane::saved, this, &TimelineWiring::tellSaved);
    connect(m_pane, &TimelinePane::saveFailed, this,
            [this](const QString &file, const QString &why) {
                m_parts.window.bars().add(
                    {.kind = BarText::Kind::Error,
                     .title = tr("What is in sight on the timeline was not saved."),
                     .text = tr("Choose another folder, then save again."),
                     .detail = tr("%1: %2", "a file, why").arg(file, why)});
            });
}

void TimelineWiring::createLaneMenu()
{
    using By = LaneQuery::By;
    const std::tuple<By, QString, QString> ways[] = {
        {By::Topic, u"lanesByTopic"_s, tr("Lanes by topic")},
        {By::Tag, u"lanesByTag"_s, tr("Lanes by tag")},
        {By::Profile, u"lanesByProfile"_s, tr("Lanes by profile")},
        {By::State, u"lanesByState"_s, tr("Lanes by state")}};
    QMenu &menu = m_parts.window.panes().header(PaneId::Timeline).menu();
    menu.addSeparator();
    auto *group = new QActionGroup(this);
    for (const auto &[by, name, words] : ways) {
        QAction *way = menu.addAction(words);
        way->setObjectName(name);
        way->setCheckable(true);
        way->setChecked(by == m_wish.by);
        group->addAction(way);
        m_ways.insert(by, way);
        connect(way, &QAction::triggered, this, [this, chosenBy = by] { setLanesBy(chosenBy); });
    }
}

/// The menu of the window has what the pane has.
void TimelineWiring::fillMenu()
{
    PaneArea &panes = m_parts.window.panes();
    QList<QAction *> actions = m_pane->view().actions();
    for (QAction *action : std::as_const(actions)) {
        connect(action, &QAction::triggered, this, [&panes] {
            if (!panes.isInSight(PaneId::Timeline))
                panes.open(PaneId::Timeline);
        });
    }
    actions.append(nullptr);
    actions += m_ways.values();
    m_parts.window.actions().addToMenu(PaneId::Timeline, actions);
}

void TimelineWiring::setLanesBy(LaneQuery::By by)
{
    m_ways.value(by)->setChecked(true);
    m_wish.by = by;
    m_pane->view().setTitle(m_ways.value(by)->text());
    read();
}

TimelineWiring::View TimelineWiring::view() const
{
    return {.range = m_scene->isFollowing() ? std::nullopt : std::optional(m_scene->range()),
            .step = m_scene->step(),
            .isFolding = m_scene->isFolding(),
            .by = m_wish.by};
}

void TimelineWiring::take(const View &view)
{
    if (view.range)
        m_scene->show(*view.range, TimelineScene::Way::Pan);
    else if (view.step >= 0)
        m_scene->takeStep(view.step);
    m_scene->setFolding(view.isFolding);
    setLanesBy(view.by);
}

void TimelineWiring::showProfile(const Profile &profile)
{
    m_wish.profile = profile.id;
    m_scene->setWindow(profile.window);
    m_grace = profile.grace;
    m_alarm.setProfile(profile.id);
    m_facts.clear();
    read();
}

void TimelineWiring::reveal(qint64 number, const QDateTime &moment)
{
    showMoment(moment);
    m_scene->showSelection(quint32(number), {quint32(number)});
}

void TimelineWiring::showMoment(const QDateTime &moment)
{
    const qint64 at = moment.toMSecsSinceEpoch();
    const TimeRange range = m_scene->range();
    if (!moment.isValid() || range.contains(at))
        return;
    const qint64 half = range.length() / 2;
    m_scene->show({at - half, at + half});
}

void TimelineWiring::setFilter(const std::optional<FilterNode> &filter)
{
    if (!filter)
        return;
    m_wish.filter = *filter;
    read();
}

void TimelineWiring::read()
{
    m_feed.read(m_wish);
}

void TimelineWiring::show()
{
    m_facts.clear();
    m_scene->setData(m_feed.data());
    showOverdue();
    if (!m_feed.isReading())
        m_pane->provenance().say({});
}

void TimelineWiring::tellSaved(const QString &file)
{
    const bool isCalendar = file.endsWith(u".ics"_s, Qt::CaseInsensitive);
    m_parts.window.bars().add({.title = isCalendar ? tr("A calendar of what is in sight was saved.")
                                                   : tr("The picture of the timeline was saved."),
                               .text = file});
}

/// Told in a bar, and on the rail as long as there are any.
void TimelineWiring::showOverdue()
{
    const qsizetype count = overdue();
    m_parts.window.rail()
        .button(PaneId::Timeline)
        .setBadge(int(count), &Tokens::overdue, tr("%n message(s) overdue", nullptr, int(count)));
    m_alarm.take(count);
    if (std::exchange(m_overdue, count) != count)
        Q_EMIT overdueChanged();
}

/// Goes to the first of them.
void TimelineWiring::openOverdue()
{
    std::optional<SceneSpot> first;
    const QList<TimelineLane> &lanes = m_scene->data().lanes;
    for (int lane = 0; lane < lanes.size(); ++lane) {
        const auto entries = lanes.at(lane).times->entries(LaneKind::Overdue);
        if (!entries.empty() && (!first || entries.front().at < first->spot.entry.at))
            first = SceneSpot{lane, {LaneKind::Overdue, entries.front()}};
    }
    if (!first)
        return;
    m_parts.window.panes().open(PaneId::Timeline);
    m_scene->setCurrent(first);
}

CardText TimelineWiring::factsOf(const SceneSpot &spot, qsizetype count)
{
    const quint32 row = spot.spot.entry.row;
    const CardFacts *facts = m_facts.object(row);
    if (!facts)
        askFacts(row);
    return timelineCard(*m_scene, {spot, count, m_grace}, facts);
}

/// Comes a moment later: then the card is shown again.
void TimelineWiring::askFacts(quint32 row)
{
    if (m_asking.isPending() && m_asked == row)
        return;
    m_asked = row;
    m_asking.abort();
    m_asking =
        m_parts.ledger.page({.condition = rowsSql({row}), .limit = 1, .now = m_parts.clock.now()},
                            this, [this, row](const Result<LedgerPage> &page) {
                                m_asking = {};
                                if (page && !page->messages.isEmpty())
                                    takeFacts(row, page->messages.constFirst());
                            });
}

/// Of one that has not come it matters who watched.
void TimelineWiring::takeFacts(quint32 row, const LedgerMessage &message)
{
    const bool isLate =
        message.derived == DerivedState::Overdue || message.derived == DerivedState::NotWatched;
    if (!isLate || !message.draft.due)
        return keepFacts(row, {.message = message});
    m_asking = m_parts.ledger.watching(
        {.profile = message.place.profile,
         .topic = message.draft.topic,
         .tag = message.draft.tag,
         .at = *message.draft.due},
        this, [this, row, message](const Result<QList<WatchInterval>> &by) {
            m_asking = {};
            keepFacts(row, {.message = message, .watched = by.value_or(QList<WatchInterval>())});
        });
}

void TimelineWiring::keepFacts(quint32 row, const CardFacts &facts)
{
    m_facts.insert(row, new CardFacts(facts));
    m_pane->view().cards().refresh();
}

/// Why it went back, and what can be done instead.
void TimelineWiring::offerCopy(quint32 row, LaneKind kind)
{
    BarText bar{.title = tr("The broker has this message. This protocol cannot recall or move it."),
                .text = tr("Send a copy with another time, and let the first one arrive."),
                .actions = {tr("Copy it to the form")}};
    if (kind == LaneKind::Leaving) {
        bar = {.title = tr("This message is leaving, so it cannot be moved."),
               .text = tr("Take it back while the bar below offers it, then schedule it anew.")};
    } else if (kind == LaneKind::Refused || kind == LaneKind::Dash) {
        bar.title = tr("This message did not leave, or was refused: nothing is scheduled that "
                       "could be moved.");
        bar.text = tr("Copy it to the form, and choose a time there.");
    } else if (kind == LaneKind::Unknown) {
        bar.title = tr("The broker may have this message, so it cannot be moved.");
        bar.text = tr("Settle its outcome first; a copy sent now may be a second one.");
    } else if (kind == LaneKind::Seen || kind == LaneKind::Acked || kind == LaneKind::Expired) {
        bar.title = tr("This message has arrived already, so it cannot be moved.");
        bar.text = tr("Send a copy with another time.");
    }
    m_parts.window.bars().add(bar, [this, row](int) { Q_EMIT copyRequested(row); });
}

void TimelineWiring::tellMoveLost()
{
    m_parts.window.bars().add(
        {.kind = BarText::Kind::Warning,
         .title = tr("The message changed while it was moved, so it was not moved."),
         .text = tr("It left, was cancelled or was moved by somebody else; see its row.")});
}

} // namespace TMinus
