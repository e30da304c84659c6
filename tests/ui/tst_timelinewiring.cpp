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

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

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
    void copiesWhatIsOverdueAndStaysQuiet();
    void saysOfALateOneWhoWatched();
    void savesACalendarOfWhatIsInSight();
    void saysWhyAMessageCannotBeMoved_data();
    void saysWhyAMessageCannotBeMoved();
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
    void becomeOverdue();
    QList<MessageBar *> bars() const { return m_window->findChildren<MessageBar *>(); }
    void press(const QString &name)
    {
        QTest::mouseClick(bars().constFirst()->findChild<QPushButton *>(name), Qt::LeftButton);
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

/// One message that GID_x watched for and that did not come.
void TimelineWiringTest::becomeOverdue()
{
    showAll();
    m_stock->pend(2, u"ORD-9"_s);
    m_stock->fixture.ledger().watch({.profile = testPlace().profile,
                                     .topic = testDraft(2).topic,
                                     .group = u"GID_x"_s,
                                     .since = LedgerStock::at(0),
                                     .until = LedgerStock::at(900)},
                                    m_window.get(), {});
    QTRY_COMPARE(count(LaneKind::Pending), 1);
    m_stock->passSeconds(140);
    QTRY_COMPARE(count(LaneKind::Overdue), 1);
}

void TimelineWiringTest::tellsOfOverdueMessagesOnce()
{
    becomeOverdue();

    QTRY_COMPARE(bars().size(), 1);
    const BarText said = bars().constFirst()->text();
    QCOMPARE(said.title, u"1 message(s) on %1 are overdue by 2 min."_s.arg(testDraft(2).topic));
    QVERIFY(said.text.startsWith(u"GID_x was watching the topic"));
    QCOMPARE(said.detail, u"nothing arrived on this topic within a day"_s);
    m_stock->passSeconds(70);
    QTRY_VERIFY(bars().constFirst()->text().title.contains(u"by 3 min"));
    QCOMPARE(bars().size(), 1);
    press(u"barAction"_s);
    QCOMPARE(m_wiring->scene().current()->spot.kind, LaneKind::Overdue);
}

void TimelineWiringTest::copiesWhatIsOverdueAndStaysQuiet()
{
    becomeOverdue();
    QTRY_COMPARE(bars().size(), 1);

    press(u"barAction3"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"are overdue by"));
    QVERIFY(copied.contains(u"ORD-9"));
    QCOMPARE(bars().size(), 1);
    press(u"barAction2"_s);
    QTRY_COMPARE(bars().size(), 0);
    m_stock->pend(200, u"ORD-10"_s);
    m_stock->passSeconds(200);
    QTRY_COMPARE(count(LaneKind::Overdue), 2);
    QCOMPARE(bars().size(), 0);
    m_stock->passSeconds(1800);

    QTRY_COMPARE(bars().size(), 1);
    QVERIFY(bars().constFirst()->text().title.startsWith(u"2 message(s)"));
}

void TimelineWiringTest::saysOfALateOneWhoWatched()
{
    becomeOverdue();
    const SceneSpot spot = spotOf(LaneKind::Overdue);
    TimelineView &view = m_wiring->pane().view();

    QTRY_COMPARE(view.factsOf(spot, 1).lines.size(), 5);

    QStringList words;
    for (const auto &[what, value] : view.factsOf(spot, 1).lines)
        words.append(what + u": "_s + value);
    QVERIFY(words.at(1).startsWith(u"Grace: 2 min, ended "));
    QVERIFY(words.at(2).startsWith(u"Watched by: GID_x since "));
    QVERIFY(words.at(3).endsWith(u" by ada"));
    QVERIFY(words.at(4).startsWith(u"Message: 1E05"));
    QVERIFY(view.factsOf(spot, 9).title.startsWith(u"9 overdue · ORD-9"));
    QVERIFY(view.factsOf(spot, 9).lines.at(4).second.endsWith(u" and 8 more"));
}

void TimelineWiringTest::savesACalendarOfWhatIsInSight()
{
    showAll();
    m_stock->pend(600, u"ORD-1"_s);
    m_stock->pend(864'000, u"ORD-2"_s);
    QTRY_COMPARE(count(LaneKind::Pending), 2);
    const qint64 due = LedgerStock::at(600).toMSecsSinceEpoch();
    m_wiring->scene().show({due - 60'000, due + 60'000});
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"shift.ics"_s);

    m_wiring->pane().save(name);

    QTRY_VERIFY(QFile::exists(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("BEGIN:VEVENT"), 1);
    QVERIFY(text.contains("ORD-1"));
    QTRY_COMPARE(bars().size(), 1);
    m_wiring->scene().show({due + 120'000, due + 180'000});
    m_wiring->pane().save(folder.filePath(u"none.ics"_s));
    QTRY_COMPARE(bars().size(), 2);
    QVERIFY(!QFile::exists(folder.filePath(u"none.ics"_s)));
}

void TimelineWiringTest::saysWhyAMessageCannotBeMoved_data()
{
    QTest::addColumn<LaneKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isOffered");
    QTest::addRow("pending") << LaneKind::Pending << u"The broker has"_s << true;
    QTest::addRow("leaving") << LaneKind::Leaving << u"is leaving"_s << false;
    QTest::addRow("unknown") << LaneKind::Unknown << u"may have"_s << true;
    QTest::addRow("acked") << LaneKind::Acked << u"has arrived"_s << true;
    QTest::addRow("refused") << LaneKind::Refused << u"did not leave"_s << true;
}

void TimelineWiringTest::saysWhyAMessageCannotBeMoved()
{
    QFETCH(LaneKind, kind);
    QFETCH(QString, word);
    QFETCH(bool, isOffered);

    Q_EMIT m_wiring->pane().view().copyOffered(7, kind);

    QVERIFY(bars().constFirst()->text().title.contains(word));
    QCOMPARE(bars().constFirst()->findChild<QPushButton *>(u"barAction"_s) != nullptr, isOffered);
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
    Q_EMIT m_wiring->pane().view().copyOffered(7, LaneKind::Pending);

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
