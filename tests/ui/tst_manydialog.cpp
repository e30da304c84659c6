// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manydialog.h"

#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

/// The dialog by itself: what it asks for, and what it shows of what it is told.
class ManyDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void asksForADryRunOfCopies();
    void schedulesTheGoodRowsOnceItWasAskedTwice();
    void goesBackWithoutSending();
    void fewMessagesAreNotAskedAbout();
    void productionAlwaysAsks();
    void saysWhyNothingCanGo();
    void aLimitOfTheProfileStopsAll();
    void refusesWhatIsNoLengthOfTime();
    void readsALengthOfTimeInChinese();
    void spreadJitterAndRateStandInOneRow();
    void onlyTheFormIsOffWhileItRuns();
    void guessesTheColumnsAndLooksAgain();
    void asksForTheVariables();
    void pausesGoesOnAndCancelsTheRest();
    void keepsTheOutcomeOfEachRow();
    void showsOnlyRefusedRows();
    void savesRefusedRows();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        const auto *button = find<QAbstractButton>(name);
        return label ? label->text() : button ? button->text() : QString();
    }
    bool press(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    void make(const ManyDialog::Setup &setup);
    static BulkSurvey survey(int good, int refused);
    QString why(int row) const
    {
        return m_dialog->model().index(row, int(BulkModel::Column::Why)).data().toString();
    }

    ZoneLens m_lens;
    std::unique_ptr<ManyDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_dryRuns;
    std::unique_ptr<QSignalSpy> m_sent;
};

void ManyDialogTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
    make({.common = {.draft = {.topic = u"t"_s, .body = "b", .key = u"k-{{i}}"_s}},
          .zone = u"Asia/Shanghai"_s});
}

void ManyDialogTest::make(const ManyDialog::Setup &setup)
{
    m_dialog = std::make_unique<ManyDialog>(setup, m_lens);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->setAccess({ComposeAccess::Kind::Open, {}});
    m_dryRuns = std::make_unique<QSignalSpy>(m_dialog.get(), &ManyDialog::dryRunRequested);
    m_sent = std::make_unique<QSignalSpy>(m_dialog.get(), &ManyDialog::sendRequested);
    m_dialog->show();
}

BulkSurvey ManyDialogTest::survey(int good, int refused)
{
    const QDateTime due(QDate(2027, 1, 15), QTime(1, 0), Qt::UTC);
    BulkSurvey survey{.rows = good + refused, .toSend = good, .first = due, .last = due};
    survey.troubleCount = refused;
    survey.peakMinute = 10;
    for (int row = 1; row <= good; ++row)
        survey.good.append({.row = row, .key = u"k-%1"_s.arg(row), .due = due});
    for (int row = good + 1; row <= good + refused; ++row)
        survey.refused.append({.row = row, .isGood = false, .why = u"Too late."_s});
    return survey;
}

void ManyDialogTest::asksForADryRunOfCopies()
{
    find<QSpinBox>("copies")->setValue(7);

    m_dialog->lookAgain();

    const auto plan = m_dryRuns->last().first().value<BulkPlan>();
    QCOMPARE(plan.copies, 7);
    QVERIFY(plan.file.isEmpty());
    QVERIFY(plan.leavesOutRefused);
    QCOMPARE(plan.common.draft.key, u"k-{{i}}"_s);
    QVERIFY(!find<QPushButton>("sendMany")->isEnabled()); // until the rows were looked at
}

void ManyDialogTest::schedulesTheGoodRowsOnceItWasAskedTwice()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(96, 4));
    QCOMPARE(textOf("manyFine"), u"96 good"_s);
    QCOMPARE(textOf("manyFailed"), u"4 refused"_s);
    QCOMPARE(textOf("manyNote"), u"nothing has been sent"_s);
    QCOMPARE(textOf("sendMany"), u"Schedule 96"_s);
    QCOMPARE(m_dialog->model().rowCount(), 100);
    QCOMPARE(why(0), u"Too late."_s);

    QVERIFY(press("sendMany"));
    QCOMPARE(m_sent->count(), 0);
    QVERIFY(textOf("manyQuestion").contains(u"96"_s));
    QVERIFY(press("sendMany"));

    QCOMPARE(m_sent->count(), 1);
    QCOMPARE(m_sent->first().at(1).toLongLong(), 96);
}

void ManyDialogTest::goesBackWithoutSending()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(96, 4));
    QVERIFY(press("sendMany"));

    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(press("sendMany"));
    QVERIFY(press("backMany"));

    QCOMPARE(m_sent->count(), 0);
    QVERIFY(find<QPushButton>("sendMany")->isEnabled());
}

void ManyDialogTest::fewMessagesAreNotAskedAbout()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(4, 0));

    QVERIFY(press("sendMany"));

    QCOMPARE(m_sent->count(), 1);
}

void ManyDialogTest::productionAlwaysAsks()
{
    m_dialog->setAccess({ComposeAccess::Kind::Armed, {}});
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(1, 0));
    QCOMPARE(textOf("sendMany"), u"Schedule 1 to PRODUCTION"_s);

    QVERIFY(press("sendMany"));

    QCOMPARE(m_sent->count(), 0);
    QVERIFY(find<QPushButton>("backMany")->isVisible());
}

void ManyDialogTest::saysWhyNothingCanGo()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(0, 3));
    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());
    QCOMPARE(find<QPushButton>("sendMany")->toolTip(), u"There is no row to send."_s);

    m_dialog->showSurvey(survey(3, 0));
    m_dialog->setAccess({ComposeAccess::Kind::ReadOnly, u"Production is read-only."_s});

    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());
    QCOMPARE(find<QPushButton>("sendMany")->toolTip(), u"Production is read-only."_s);
}

void ManyDialogTest::aLimitOfTheProfileStopsAll()
{
    make({.common = {.draft = {.topic = u"t"_s, .body = "b"}}, .permit = [](qint64 count) {
              return count > 10 ? Result<void>(failure(ErrorKind::InvalidArgument, u"Ten."_s))
                                : Result<void>();
          }});
    m_dialog->lookAgain();

    m_dialog->showSurvey(survey(11, 0));

    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());
    QCOMPARE(find<QPushButton>("sendMany")->toolTip(), u"Ten."_s);
}

void ManyDialogTest::refusesWhatIsNoLengthOfTime()
{
    find<QAbstractButton>("isSpread")->click();
    find<QLineEdit>("spread")->setText(u"soon"_s);
    m_dryRuns->clear();

    m_dialog->lookAgain();

    QCOMPARE(m_dryRuns->count(), 0);
    QVERIFY(textOf("manyNote").startsWith(u"This is no length of time."_s));
    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());

    find<QLineEdit>("spread")->setText(u"10 min"_s);
    QTRY_COMPARE(m_dryRuns->count(), 1); // by itself, a moment after the edit
    QCOMPARE(m_dryRuns->first().first().value<BulkPlan>().spread, 10min);
}

void ManyDialogTest::readsALengthOfTimeInChinese()
{
    find<QAbstractButton>("isSpread")->click();
    find<QLineEdit>("spread")->setText(u"1 小时 30 分"_s);
    find<QLineEdit>("jitter")->setText(u"5 秒"_s);

    m_dialog->lookAgain();

    const auto plan = m_dryRuns->last().first().value<BulkPlan>();
    QCOMPARE(plan.spread, 90min);
    QCOMPARE(plan.jitter, 5s);
}

void ManyDialogTest::spreadJitterAndRateStandInOneRow()
{
    m_dialog->lookAgain();
    BulkSurvey found = survey(2, 0);
    found.peakMinute = 100;
    found.bytes = 14'500;
    m_dialog->showSurvey(found);

    const auto y = [this](const char *name) {
        const auto *part = find<QWidget>(name);
        return part->mapTo(m_dialog.get(), part->rect().center()).y();
    };
    QTRY_COMPARE(y("rate"), y("isSpread"));
    QCOMPARE(y("jitter"), y("isSpread"));
    QCOMPARE(textOf("manyFacts"), u"2 row(s) · 14.2 KB"_s);
}

void ManyDialogTest::onlyTheFormIsOffWhileItRuns()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(2, 0));

    m_dialog->showBegun();

    QVERIFY(!find<QWidget>("rate")->isEnabled());
    QVERIFY(find<QLabel>("manyTitle")->isEnabled());
}

void ManyDialogTest::guessesTheColumnsAndLooksAgain()
{
    m_dialog->setFile(u"/nowhere/coupons.csv"_s);
    m_dialog->lookAgain();
    QVERIFY(m_dryRuns->last().first().value<BulkPlan>().mapping == RowMapping{});
    BulkSurvey found = survey(2, 0);
    found.columns = QStringList{u"coupon_no"_s, u"send_at"_s};
    m_dryRuns->clear();

    m_dialog->showSurvey(found);

    QCOMPARE(m_dryRuns->count(), 1);
    QVERIFY(m_dryRuns->last().first().value<BulkPlan>().mapping.isBodyWholeRow);
    auto *due = find<QComboBox>("mapDue");
    due->setCurrentIndex(due->findText(u"send_at, Shanghai"_s));
    QTest::keyClick(due, Qt::Key_Up);
    QTest::keyClick(due, Qt::Key_Down);
    QTRY_VERIFY(m_dryRuns->last().first().value<BulkPlan>().mapping.columnOf(u"due"_s)
                == u"send_at"_s);
}

void ManyDialogTest::asksForTheVariables()
{
    make({.common = {.draft = {.topic = u"t"_s, .body = "{{ask:Ticket}}"}}});
    QVERIFY(find<QLineEdit>("answer0")->isVisible());

    QTest::keyClicks(find<QLineEdit>("answer0"), u"4471"_s);

    QTRY_VERIFY(!m_dryRuns->isEmpty());
    QCOMPARE(m_dryRuns->last().first().value<BulkPlan>().answers.value(u"Ticket"_s), u"4471"_s);
}

void ManyDialogTest::pausesGoesOnAndCancelsTheRest()
{
    QSignalSpy paused(m_dialog.get(), &ManyDialog::pauseRequested);
    QSignalSpy stopped(m_dialog.get(), &ManyDialog::stopRequested);
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(4, 0));
    QVERIFY(press("sendMany"));
    m_dialog->showBegun();
    m_dialog->showProgress({.toSend = 4, .pending = 1, .done = 1});
    QCOMPARE(textOf("manyNote"), u"1 of 4"_s);

    QVERIFY(press("pauseMany"));
    QCOMPARE(textOf("pauseMany"), u"Go on"_s);
    QVERIFY(press("pauseMany"));
    QCOMPARE(paused.count(), 2);
    QCOMPARE(paused.last().first().toBool(), false);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(press("stopMany"));
    QCOMPARE(stopped.count(), 1);
    m_dialog->showFinished({.toSend = 4, .pending = 1, .isStopped = true, .done = 1});

    QCOMPARE(textOf("manyState"), u"Ended early"_s);
    QCOMPARE(textOf("closeMany"), u"Close"_s);
    QVERIFY(press("closeMany"));
    QVERIFY(!m_dialog->isVisible());
}

void ManyDialogTest::keepsTheOutcomeOfEachRow()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(2, 0));
    m_dialog->showBegun();

    m_dialog->takeOutcome(1, {.draft = {.key = u"k-1"_s}, .receipt = PublishReceipt{}});
    m_dialog->takeOutcome(
        2,
        {.draft = {.key = u"k-2"_s},
         .error =
             Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}});
    m_dialog->showFinished({.toSend = 2, .pending = 1, .refused = 1, .done = 2});

    QCOMPARE(textOf("manyFine"), u"1 accepted"_s);
    QCOMPARE(textOf("manyFailed"), u"1 failed"_s);
    QVERIFY(why(0).isEmpty());
    QVERIFY(why(1).contains(u"TopicNotExist"_s));
    QVERIFY(find<QPushButton>("saveRefused")->isEnabled());
}

void ManyDialogTest::showsOnlyRefusedRows()
{
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(96, 4));

    QVERIFY(press("onlyRefused"));

    QCOMPARE(find<QTableView>("verdicts")->model()->rowCount(), 4);
}

void ManyDialogTest::savesRefusedRows()
{
    const QTemporaryDir folder;
    QSignalSpy saved(m_dialog.get(), &ManyDialog::saveRequested);
    m_dialog->lookAgain();
    m_dialog->showSurvey(survey(2, 1));

    QVERIFY(press("saveRefused"));
    auto *files = m_dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    Q_EMIT files->fileSelected(folder.filePath(u"out.csv"_s));

    QCOMPARE(saved.count(), 1);
    const auto rows = saved.first().at(1).value<QMap<qint64, RowVerdict>>();
    QCOMPARE(rows.keys(), QList<qint64>{3});
    m_dialog->showSaved(u"out.csv"_s, qint64(1));
    QCOMPARE(textOf("manyNote"), u"1 row(s) in out.csv"_s);
    m_dialog->showSaved(u"out.csv"_s, failure(ErrorKind::Storage, u"full"_s));
    QVERIFY(textOf("manyNote").contains(u"full"_s));
    QCOMPARE(textOf("manyFine"), u"2 good"_s);
}

QTEST_MAIN(ManyDialogTest)
#include "tst_manydialog.moc"
