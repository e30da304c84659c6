// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"
#include "ui/timeline/monthgrid.h"
#include "ui/timeline/monthnavigator.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/timelinepane.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace TMinus;

class TimelinePaneTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatNothingIsWaiting();
    void takesStepsFromTheHeader();
    void goesToNow();
    void dragsTheWindowOfTheOverview();
    void drawsTheWindowByItsEdge();
    void choosesDays();
    void choosesDaysByKeys();
    void savesAPicture_data();
    void savesAPicture();
    void saysWhyAPictureWasNotSaved();
    void asksForACalendar();
    void saysNothingOfWhatIsBeingRead();
    void fitsANarrowWindow();

private:
    std::unique_ptr<PaneHeader> m_header;
    std::unique_ptr<TimelinePane> m_pane;
};

void TimelinePaneTest::init()
{
    failOnWarnings();
    scene.show({at(14, 17), at(14, 47)});
    m_header = std::make_unique<PaneHeader>(u"Timeline"_s);
    m_pane = std::make_unique<TimelinePane>(scene, *m_header);
    scene.setData(twoLanes());
    m_pane->resize(1200, 500);
    m_header->resize(1200, 36);
    m_header->show();
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TimelinePaneTest::cleanup()
{
    m_pane.reset();
    m_header.reset();
}

void TimelinePaneTest::saysThatNothingIsWaiting()
{
    QVERIFY(!m_pane->findChild<EmptyPage *>()->isVisible());

    scene.setData({});

    QVERIFY(m_pane->findChild<EmptyPage *>()->isVisible());
}

void TimelinePaneTest::takesStepsFromTheHeader()
{
    auto *steps = m_header->findChild<Segments *>(u"steps"_s);

    QTest::mouseClick(steps->findChildren<QToolButton *>().at(2), Qt::LeftButton);
    QCOMPARE(scene.range().length(), 24 * 3'600'000);

    scene.zoom(.7, scene.now());
    QCOMPARE(steps->current(), -1);
}

void TimelinePaneTest::goesToNow()
{
    scene.pan(3'600'000);

    QTest::mouseClick(m_header->findChild<QPushButton *>(u"toNow"_s), Qt::LeftButton);

    QVERIFY(scene.range().contains(scene.now()));
}

void TimelinePaneTest::dragsTheWindowOfTheOverview()
{
    OverviewStrip &strip = m_pane->overview();
    strip.grab();
    const TimeRange before = scene.range();
    const QPoint start = strip.window().center().toPoint();

    QTest::mousePress(&strip, Qt::LeftButton, {}, start);
    QTest::mouseMove(&strip, start + QPoint(50, 0));
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, start + QPoint(50, 0));

    QVERIFY(scene.range().from > before.from);
    QCOMPARE(scene.range().length(), before.length());
}

void TimelinePaneTest::drawsTheWindowByItsEdge()
{
    OverviewStrip &strip = m_pane->overview();
    strip.grab();
    const TimeRange before = scene.range();
    const QPoint edge(qRound(strip.window().right()), 18);

    QTest::mousePress(&strip, Qt::LeftButton, {}, edge);
    QTest::mouseMove(&strip, edge + QPoint(40, 0));
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, edge + QPoint(40, 0));

    QCOMPARE(scene.range().from, before.from);
    QVERIFY(scene.range().until > before.until);
}

void TimelinePaneTest::choosesDays()
{
    m_header->findChild<QToolButton *>(u"showMonths"_s)->click();
    MonthNavigator &months = m_pane->months();
    QVERIFY(months.isVisible());
    const QSignalSpy chosen(&months, &MonthNavigator::daysChosen);
    auto *grid = months.findChild<MonthGrid *>(u"firstMonth"_s);
    QCOMPARE(grid->month(), QDate(2027, 1, 1));
    QCOMPARE(grid->count(QDate(2027, 1, 12)), 6);

    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellOf(QDate(2027, 1, 12)).center());
    QTest::mouseClick(grid, Qt::LeftButton, Qt::ShiftModifier,
                      grid->cellOf(QDate(2027, 1, 14)).center());
    QTest::mouseClick(grid, Qt::LeftButton, Qt::ControlModifier,
                      grid->cellOf(QDate(2027, 1, 13)).center());

    QCOMPARE(months.chosen(), (QSet<QDate>{QDate(2027, 1, 12), QDate(2027, 1, 14)}));
    const auto ranges = chosen.last().first().value<QList<TimeRange>>();
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges.first(), (TimeRange{at(8, 0) - 8 * 3'600'000, at(24, 0)}));
}

void TimelinePaneTest::choosesDaysByKeys()
{
    m_pane->showMonths(true);
    MonthNavigator &months = m_pane->months();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    months.setFocus();

    QTest::keyClick(&months, Qt::Key_Right);
    QTest::keyClick(&months, Qt::Key_Space);
    QCOMPARE(months.chosen(), (QSet<QDate>{QDate(2027, 1, 13)}));

    QTest::keyClick(&months, Qt::Key_Escape);
    QVERIFY(months.chosen().isEmpty());
    QTest::keyClick(&months, Qt::Key_Escape);
    QVERIFY(!months.isVisible());
}

void TimelinePaneTest::savesAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::addRow("pixels") << u"/timeline.png"_s << QByteArray("\x89PNG");
    QTest::addRow("lines") << u"/timeline.svg"_s << QByteArray("<?xml");
}

void TimelinePaneTest::savesAPicture()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    QSignalSpy saved(m_pane.get(), &TimelinePane::saved);

    m_pane->save(folder.path() + name);

    QVERIFY(saved.wait());
    QFile file(folder.path() + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
}

void TimelinePaneTest::saysWhyAPictureWasNotSaved()
{
    QSignalSpy failed(m_pane.get(), &TimelinePane::saveFailed);

    m_pane->save(u"/no/such/folder/timeline.png"_s);

    QVERIFY(failed.wait());
    QVERIFY(!failed.first().at(1).toString().isEmpty());
}

void TimelinePaneTest::fitsANarrowWindow()
{
    m_pane->resize(700, 400);
    m_header->setMinimumWidth(1); // a window of its own would keep what its layout asks for
    m_header->resize(340, 36);

    QVERIFY(m_pane->minimumSizeHint().width() <= 700);
    QVERIFY(m_header->minimumSizeHint().width() <= 430);
    QVERIFY(!m_header->findChild<QToolButton *>(u"savePicture"_s)->isVisible());
    QStringList steps;
    for (const QToolButton *step :
         m_header->findChild<Segments *>(u"steps"_s)->findChildren<QToolButton *>()) {
        if (step->isVisible())
            steps.append(step->text());
    }
    QCOMPARE(steps, (QStringList{u"30 min"_s, u"1 day"_s, u"30 days"_s}));
}

void TimelinePaneTest::asksForACalendar()
{
    const QSignalSpy asked(m_pane.get(), &TimelinePane::calendarRequested);

    m_pane->save(u"/nowhere/shift.ics"_s);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"/nowhere/shift.ics"_s);
}

void TimelinePaneTest::saysNothingOfWhatIsBeingRead()
{
    scene.setData({});
    m_pane->setBusy(true);
    QVERIFY(!m_pane->findChild<EmptyPage *>()->isVisible());

    m_pane->setBusy(false);

    QVERIFY(m_pane->findChild<EmptyPage *>()->isVisible());
}

QTEST_MAIN(TimelinePaneTest)
#include "tst_timelinepane.moc"
