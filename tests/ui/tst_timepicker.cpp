// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composefixture.h"
#include "ui/compose/daygrid.h"
#include "ui/compose/loadbars.h"
#include "ui/compose/timesection.h"

#include <QToolButton>

using namespace TMinus;
using namespace std::chrono_literals;

/// The calendar with its counts, the bars and the line for words.
class TimePickerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }
    void showsWhatIsDueAroundTheChoice();
    void offersAQuietMinute();
    void warnsOfABusyMinute();
    void showsNothingOfALoadThatNobodyKnows();
    void opensBelowTheDate();
    void countsDaysAndHours();
    void offersAQuietHour();
    void growsWithWhatItReads();
    void isAsTallAsItsWeeks();
    void choosesADayByMouseAndByKey();
    void refusesDaysOutsideOfTheWindow();
    void choosesAnHour();
    void showsTheReadingBeforeItIsTaken();
    void readsSecondsAndMilliseconds_data();
    void readsSecondsAndMilliseconds();
    void refusesWordsThatAreNoTime_data();
    void refusesWordsThatAreNoTime();

private:
    QDateTime due() const { return m_form->pane.wish().draft.due.value_or(QDateTime()); }
    void open() { m_form->pane.time().openPicker(); }
    QLineEdit *line() const { return m_form->find<QLineEdit>("pasteLine"); }
    QString reading() const { return m_form->find<QLabel>("pasteReading")->text(); }
    DayGrid *days() const { return m_form->find<DayGrid>("days"); }

    const QDateTime m_busy = QDateTime(QDate(2027, 1, 14), QTime(7, 0), Qt::UTC);
    std::unique_ptr<ComposeFixture> m_form;
};

void TimePickerTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_form = std::make_unique<ComposeFixture>();
    m_form->fillIn();
    m_form->setKind(2);
    m_form->setWall(QDate(2027, 1, 14), QTime(15, 0));
    m_form->pane.time().setLoad(DueLoad(m_busy.addSecs(-120), {4, 9, 412, 96, 7, 3, 12}));
}

void TimePickerTest::showsWhatIsDueAroundTheChoice()
{
    QCOMPARE(m_form->texts("loadTitle").first(), u"412 already due 15:00–15:01"_s);
    const auto picture = m_form->find<LoadBars>("loadBars")->picture();
    QCOMPARE(picture.counts.size(), 20);
    QCOMPARE(picture.counts.at(10), 412);
    QCOMPARE(picture.counts.at(8), 4);
    QCOMPARE(picture.hot, 10);
    QCOMPARE(picture.ticks.first(), u"14:50"_s);
}

void TimePickerTest::offersAQuietMinute()
{
    auto *take = m_form->find<QPushButton>("takeQuiet");
    QCOMPARE(take->text(), u"Take 14:57, 0 due"_s);

    QVERIFY(m_form->click(take));

    QCOMPARE(due(), m_busy.addSecs(-3 * 60));
}

void TimePickerTest::warnsOfABusyMinute()
{
    QVERIFY(m_form->texts("finding").contains(u"412 message(s) are due in the same minute."_s));
    QVERIFY(m_form->send()->isEnabled());
}

void TimePickerTest::showsNothingOfALoadThatNobodyKnows()
{
    m_form->pane.time().setLoad({});

    QVERIFY(!m_form->isSeen(m_form->find<QWidget>("loadStrip")));
}

void TimePickerTest::opensBelowTheDate()
{
    auto *date = m_form->find<QDateEdit>("date");

    QTest::mouseClick(date, Qt::LeftButton, {}, QPoint(date->width() - 8, date->height() / 2));

    QVERIFY(m_form->find<QWidget>("timePicker")->isVisible());
    QTest::keyClick(m_form->find<QWidget>("timePicker"), Qt::Key_Escape);
    QVERIFY(!m_form->find<QWidget>("timePicker")->isVisible());
    QTest::keyClick(date, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_form->find<QWidget>("timePicker")->isVisible());
}

void TimePickerTest::countsDaysAndHours()
{
    open();

    QCOMPARE(days()->picture().counts, (QMap<QDate, qint64>{{QDate(2027, 1, 14), 543}}));
    const auto hours = m_form->find<LoadBars>("hours")->picture();
    QCOMPARE(hours.counts.at(14), 13);
    QCOMPARE(hours.counts.at(15), 530);
    QCOMPARE(m_form->find<QLabel>("dayCount")->text(), u"543 in all"_s);
}

void TimePickerTest::offersAQuietHour()
{
    open();
    QCOMPARE(m_form->find<LoadBars>("hours")->picture().quiet, 16);

    auto *take = m_form->find<QPushButton>("takeQuietHour");
    QCOMPARE(take->text(), u"16:00, 0 due"_s);
    QVERIFY(m_form->click(take));

    QCOMPARE(due(), m_busy.addSecs(3600));
    QVERIFY(!take->isVisible()); // nothing is quieter
}

void TimePickerTest::growsWithWhatItReads()
{
    open();
    auto *picker = m_form->find<QWidget>("timePicker");
    const int before = picker->height();
    auto *reading = m_form->find<QLabel>("pasteReading");

    m_form->find<QLineEdit>("pasteLine")->setText(u"9999999999999999999999 o'clock of no day"_s);

    QTRY_VERIFY(reading->height() >= reading->heightForWidth(reading->width()));
    QTRY_VERIFY(picker->height() > before);
    QCOMPARE(m_form->find<QWidget>("days")->height(), days()->sizeHint().height());
}

void TimePickerTest::isAsTallAsItsWeeks()
{
    open();
    const int fiveWeeks = days()->sizeHint().height();

    m_form->setWall(QDate(2027, 2, 1), QTime(15, 0)); // begins on a Monday and has 28 days
    open();

    QCOMPARE(fiveWeeks - days()->sizeHint().height(), days()->cellOf(QDate(2027, 2, 1)).height());
}

void TimePickerTest::choosesADayByMouseAndByKey()
{
    open();

    QTest::mouseClick(days(), Qt::LeftButton, {}, days()->cellOf(QDate(2027, 1, 13)).center());
    QCOMPARE(due(), m_busy.addDays(-1));
    QTest::keyClick(days(), Qt::Key_Right);

    QCOMPARE(due(), m_busy);
}

void TimePickerTest::refusesDaysOutsideOfTheWindow()
{
    open();

    QTest::mouseClick(days(), Qt::LeftButton, {}, days()->cellOf(QDate(2027, 1, 16)).center());
    QTest::mouseClick(days(), Qt::LeftButton, {}, days()->cellOf(QDate(2027, 1, 11)).center());

    QCOMPARE(due(), m_busy);
    QTest::mouseClick(m_form->find<QToolButton>("monthNext"), Qt::LeftButton);
    QCOMPARE(m_form->find<QLabel>("monthTitle")->text(), u"February 2027"_s);
}

void TimePickerTest::choosesAnHour()
{
    open();
    auto *hours = m_form->find<LoadBars>("hours");

    QTest::mouseClick(hours, Qt::LeftButton, {}, QPoint(hours->width() * 9 / 24 + 3, 20));

    QCOMPARE(due(), m_busy.addSecs(-6 * 3600));
}

void TimePickerTest::showsTheReadingBeforeItIsTaken()
{
    QTest::keyClick(&m_form->pane, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    open();

    QTest::keyClicks(line(), u"tomorrow 9am"_s);
    QVERIFY2(reading().startsWith(u"Wed 13 Jan 2027, 09:00:00 Shanghai"), qPrintable(reading()));
    QCOMPARE(due(), m_busy);
    QTest::keyClick(line(), Qt::Key_Return);

    QCOMPARE(due(), QDateTime(QDate(2027, 1, 13), QTime(1, 0), Qt::UTC));
    QVERIFY(!m_form->find<QWidget>("timePicker")->isVisible());
}

void TimePickerTest::readsSecondsAndMilliseconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << u"1799910000"_s;
    QTest::newRow("milliseconds") << u"1799910000000"_s;
    QTest::newRow("ISO 8601") << u"2027-01-14T07:00:00Z"_s;
    QTest::newRow("Chinese") << u"后天下午3点"_s;
}

void TimePickerTest::readsSecondsAndMilliseconds()
{
    QFETCH(const QString, text);
    m_form->setWall(QDate(2027, 1, 13), QTime(10, 0));
    open();

    line()->setText(text);
    QTest::keyClick(line(), Qt::Key_Return);

    QCOMPARE(due(), m_busy);
}

void TimePickerTest::refusesWordsThatAreNoTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no words") << u"   "_s;
    QTest::newRow("nonsense") << u"whenever"_s;
    QTest::newRow("11 digits") << u"17999100000"_s;
    QTest::newRow("past") << u"2020-01-14 15:00"_s;
    QTest::newRow("gap") << u"2027-03-28 02:30 Europe/Berlin"_s;
}

void TimePickerTest::refusesWordsThatAreNoTime()
{
    QFETCH(const QString, text);
    open();

    line()->setText(text);
    QTest::keyClick(line(), Qt::Key_Return);

    QVERIFY(!m_form->find<QPushButton>("pasteTake")->isEnabled());
    QVERIFY(m_form->find<QWidget>("timePicker")->isVisible());
    QCOMPARE(due(), m_busy);
}

QTEST_MAIN(TimePickerTest)
#include "tst_timepicker.moc"
