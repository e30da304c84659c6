// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/timelinewiring.h"

#include "base/result.h"
#include "settings/profile.h"
#include "tests/models/ledgerstock.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/messagebar.h"
#include "ui/shell/mainwindow.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace TMinus;

class TimelineWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void standsTheLedgersMessagesInLanes();
    void showsOneProfileAlone();
    void tellsOfOverdueMessagesOnce();
    void asksTheLedgerForTheCard();
    void offersACopyOfWhatIsAccepted();
    void passesOnWhatWasChosenAndMoved();

private:
    qsizetype count(LaneKind kind) const { return m_wiring->scene().data().count(kind); }
    void showAll()
    {
        Profile profile;
        profile.id = testPlace().profile;
        m_wiring->showProfile(profile);
    }
    SceneSpot spotOf(LaneKind kind) const
    {
        return {0, {kind, m_wiring->scene().data().lanes.first().times->entries(kind).front()}};
    }

    std::unique_ptr<LedgerStock> m_stock;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TimelineWiring> m_wiring;
};

void TimelineWiringTest::init()
{
    failOnWarnings();
    m_stock = std::make_unique<LedgerStock>();
    m_window = std::make_unique<MainWindow>();
    m_wiring = std::make_unique<TimelineWiring>(
        TimelineWiring::Parts{*m_window, m_stock->fixture.ledger(), m_stock->clock, m_stock->lens});
}

void TimelineWiringTest::cleanup()
{
    m_wiring.reset();
    m_window.reset();
    m_stock.reset();
}

void TimelineWiringTest::standsTheLedgersMessagesInLanes()
{
    showAll();
    m_stock->pend(600);
    m_stock->hold(900);

    QTRY_COMPARE(count(LaneKind::Pending), 1);
    QTRY_COMPARE(count(LaneKind::Held), 1);
    QCOMPARE(m_wiring->scene().data().lanes.first().name, testDraft(600).topic);
}

void TimelineWiringTest::showsOneProfileAlone()
{
    m_stock->pend(600);
    Profile other;
    other.id = u"other"_s;
    other.window = std::chrono::hours(960);

    m_wiring->showProfile(other);
    QCOMPARE(m_wiring->scene().window(), std::chrono::hours(960));
    showAll();

    QTRY_COMPARE(count(LaneKind::Pending), 1);
}

void TimelineWiringTest::tellsOfOverdueMessagesOnce()
{
    showAll();
    m_stock->pend(2);
    m_stock->fixture.ledger().watch({.profile = testPlace().profile,
                                     .topic = testDraft(2).topic,
                                     .group = u"GID_x"_s,
                                     .since = LedgerStock::at(0),
                                     .until = LedgerStock::at(900)},
                                    m_window.get(), {});
    QTRY_COMPARE(count(LaneKind::Pending), 1);

    m_stock->passSeconds(140);

    QTRY_COMPARE(count(LaneKind::Overdue), 1);
    QCOMPARE(m_window->findChildren<MessageBar *>().size(), 1);
    m_stock->passSeconds(10);
    QTest::mouseClick(m_window->findChild<MessageBar *>()->findChild<QPushButton *>(),
                      Qt::LeftButton);
    QCOMPARE(m_wiring->scene().current()->spot.kind, LaneKind::Overdue);
}

void TimelineWiringTest::asksTheLedgerForTheCard()
{
    showAll();
    m_stock->pend(600, u"ORD-77"_s);
    QTRY_COMPARE(count(LaneKind::Pending), 1);
    const SceneSpot spot = spotOf(LaneKind::Pending);
    TimelineView &view = m_wiring->pane().view();
    QVERIFY(!view.factsOf(spot, 1).title.isEmpty());

    QTRY_COMPARE(view.factsOf(spot, 1).key, u"ORD-77"_s);
}

void TimelineWiringTest::offersACopyOfWhatIsAccepted()
{
    const QSignalSpy copied(m_wiring.get(), &TimelineWiring::copyRequested);
    Q_EMIT m_wiring->pane().view().copyOffered(7);

    QTest::mouseClick(m_window->findChild<MessageBar *>()->findChild<QPushButton *>(),
                      Qt::LeftButton);

    QCOMPARE(copied.first().first().toLongLong(), 7);
}

void TimelineWiringTest::passesOnWhatWasChosenAndMoved()
{
    const QSignalSpy chosen(m_wiring.get(), &TimelineWiring::chosen);
    const QSignalSpy moved(m_wiring.get(), &TimelineWiring::moveRequested);
    showAll();
    m_stock->hold(900);
    QTRY_COMPARE(count(LaneKind::Held), 1);

    m_wiring->scene().setCurrent(spotOf(LaneKind::Held));
    Q_EMIT m_wiring->pane().view().moveRequested(1, LedgerStock::at(1200));

    QCOMPARE(chosen.first().first().value<QList<qint64>>(), (QList<qint64>{1}));
    QCOMPARE(moved.first().at(1).toDateTime(), LedgerStock::at(1200));
}

QTEST_MAIN(TimelineWiringTest)
#include "tst_timelinewiring.moc"
