// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timelinefeed.h"
#include "ui/timeline/timelinescene.h"
#include "ui/wiring/overduealarm.h"
#include "ui/wiring/timelinecalendar.h"
#include "ui/wiring/timelinefacts.h"

#include <QCache>
#include <QMap>

class QAction;

namespace TMinus {

class MainWindow;
class TimelinePane;
struct CardText;
struct Profile;

/// The timeline in its window: the ledger's messages as lanes. Moves and copies that somebody asks
/// for go on as wishes.
class TimelineWiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Ledger &ledger;
        SharedClock &clock;
        const ZoneLens &lens;
    };
    /// All must outlive the wiring.
    explicit TimelineWiring(const Parts &parts);

    /// What a person looks at.
    struct View
    {
        std::optional<TimeRange> range = {}; ///< none: it follows the clock
        int step = -1;                       ///< of TimelineScene::steps()
        bool isFolding = false;
        LaneQuery::By by = LaneQuery::By::Topic;
    };
    View view() const;
    void take(const View &view);
    /// When the lanes last heard of the ledger.
    const Pulse &pulse() const { return m_feed.pulse(); }
    TimelineScene &scene() const { return *m_scene; }
    TimelinePane &pane() const { return *m_pane; }
    /// How many messages are overdue.
    qsizetype overdue() const { return m_scene->data().count(LaneKind::Overdue); }
    /// Shows the messages of another profile.
    void showProfile(const Profile &profile);
    /// Makes this message current, and brings its moment into sight.
    void reveal(qint64 number, const QDateTime &moment);
    /// Brings @p moment into sight where it is out of it.
    void showMoment(const QDateTime &moment);
    /// Fades what @p filter hides; none: it cannot be read, and what was shown stays.
    void setFilter(const std::optional<FilterNode> &filter);

Q_SIGNALS:
    /// Somebody wants a held message, by its number in the ledger, to be due then.
    void moveRequested(qint64 number, const QDateTime &due);
    /// More or fewer are overdue.
    void overdueChanged();
    /// Somebody wants to see all of it.
    void openRequested(qint64 number);
    /// Somebody wants to send another one like it.
    void copyRequested(qint64 number);
    /// Somebody chose messages on the lanes, the current one first.
    void chosen(const QList<qint64> &numbers);

private:
    void connectFeed();
    void connectPane();
    void createLaneMenu();
    void fillMenu();
    void setLanesBy(LaneQuery::By by);
    void read();
    void show();
    void showOverdue();
    void openOverdue();
    void tellSaved(const QString &file);
    CardText factsOf(const SceneSpot &spot, qsizetype count);
    void askFacts(quint32 row);
    void takeFacts(quint32 row, const LedgerMessage &message);
    void keepFacts(quint32 row, const CardFacts &facts);
    void offerCopy(quint32 row, LaneKind kind);
    void tellMoveLost();

    Parts m_parts;
    TimelineScene *m_scene; ///< the window's, so that it goes after the pane
    TimelinePane *m_pane;   ///< the window's
    TimelineFeed m_feed;
    TimelineFeed::Wish m_wish;
    OverdueAlarm m_alarm;
    TimelineCalendar m_calendar;
    std::chrono::seconds m_grace{120};
    QMap<LaneQuery::By, QAction *> m_ways; ///< what the lanes can be by
    QCache<quint32, CardFacts> m_facts;    ///< by row, asked for when somebody looks
    PendingReply m_asking;
    quint32 m_asked = 0;
    qsizetype m_overdue = 0; ///< as told last
};

} // namespace TMinus
