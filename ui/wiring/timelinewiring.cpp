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
    , m_facts(keptFacts)
{
    m_pane->setObjectName(paneToken(PaneId::Timeline));
    m_parts.window.panes().setBody(PaneId::Timeline, m_pane);
    createLaneMenu();
    connectFeed();
    connectPane();
}

void TimelineWiring::connectFeed()
{
    connect(&m_feed, &TimelineFeed::changed, this, &TimelineWiring::show);
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
    connect(&view, &TimelineView::copyOffered, this, &TimelineWiring::offerCopy);
    connect(&view, &TimelineView::moveLost, this, &TimelineWiring::tellMoveLost);
    connect(m_scene, &TimelineScene::chosen, this, [this](const QList<quint32> &rows) {
        Q_EMIT chosen(QList<qint64>(rows.cbegin(), rows.cend()));
    });
    connect(m_pane, &TimelinePane::saved, this, [this](const QString &file) {
        m_parts.window.bars().add(
            {.title = tr("The picture of the timeline was saved."), .text = file});
    });
    connect(
        m_pane, &TimelinePane::saveFailed, this, [this](const QString &file, const QString &why) {
            m_parts.window.bars().add({.kind = BarText::Kind::Error,
                                       .title = tr("The picture of the timeline was not saved."),
                                       .text = tr("Choose another folder, then save again."),
                                       .detail = tr("%1: %2", "a file, why").arg(file, why)});
        });
}

void TimelineWiring::createLaneMenu()
{
    using By = LaneQuery::By;
    const std::pair<By, QString> ways[] = {{By::Topic, tr("Lanes by topic")},
                                           {By::Tag, tr("Lanes by tag")},
                                           {By::Profile, tr("Lanes by profile")},
                                           {By::State, tr("Lanes by state")}};
    QMenu &menu = m_parts.window.panes().header(PaneId::Timeline).menu();
    menu.addSeparator();
    auto *group = new QActionGroup(this);
    for (const auto &[by, words] : ways) {
        QAction *way = menu.addAction(words);
        way->setCheckable(true);
        way->setChecked(by == m_wish.by);
        group->addAction(way);
        connect(way, &QAction::triggered, this, [this, chosenBy = by, title = words] {
            m_wish.by = chosenBy;
            m_pane->view().setTitle(title);
            read();
        });
    }
}

void TimelineWiring::showProfile(const Profile &profile)
{
    m_wish.profile = profile.id;
    m_scene->setWindow(profile.window);
    m_overdue = 0;
    m_facts.clear();
    read();
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

/// Told once for each number that is higher than the last, and on the rail as long as there are any.
void TimelineWiring::showOverdue()
{
    const qsizetype overdue = m_scene->data().count(LaneKind::Overdue);
    m_parts.window.rail()
        .button(PaneId::Timeline)
        .setBadge(int(overdue), &Tokens::overdue,
                  tr("%n message(s) overdue", nullptr, int(overdue)));
    if (overdue > m_overdue)
        m_parts.window.bars().add(
            {.kind = BarText::Kind::Error,
             .title = tr("%n message(s) overdue.", nullptr, int(overdue)),
             .text = tr("A consumer of ours was watching and none of them came. Perhaps another "
                        "consumer of the group took them, or the broker is late."),
             .actions = {tr("Show them")}},
            [this](int) {
                for (const TimelineLane &lane : m_scene->data().lanes) {
                    const auto entries = lane.times->entries(LaneKind::Overdue);
                    if (entries.empty())
                        continue;
                    m_scene->setCurrent(SceneSpot{int(&lane - m_scene->data().lanes.constData()),
                                                  {LaneKind::Overdue, entries.front()}});
                    m_parts.window.panes().open(PaneId::Timeline);
                    return;
                }
            });
    m_overdue = overdue;
}

CardText TimelineWiring::factsOf(const SceneSpot &spot, qsizetype count)
{
    const quint32 row = spot.spot.entry.row;
    const LedgerMessage *message = count == 1 ? m_facts.object(row) : nullptr;
    if (count == 1 && !message)
        askFacts(row);
    return timelineCard(*m_scene, spot, count, message);
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
                                if (!page || page->messages.isEmpty())
                                    return;
                                m_facts.insert(row, new LedgerMessage(page->messages.constFirst()));
                                m_pane->view().refreshCard();
                            });
}

void TimelineWiring::offerCopy(quint32 row)
{
    m_parts.window.bars().add(
        {.title = tr("The broker has this message. This protocol cannot recall or move it."),
         .text = tr("Send a copy with another time, and let the first one arrive."),
         .actions = {tr("Copy it to the form")}},
        [this, row](int) { Q_EMIT copyRequested(row); });
}

void TimelineWiring::tellMoveLost()
{
    m_parts.window.bars().add(
        {.kind = BarText::Kind::Warning,
         .title = tr("The message changed while it was moved, so it was not moved."),
         .text = tr("It left, was cancelled or was moved by somebody else; see its row.")});
}

} // namespace TMinus
