// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/faultsform.h"

#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/looks.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class FaultsFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void switchesAFaultOnAndOffAgain();
    void marksAValueThatCannotBeRead();
    void knowsEveryFaultOfThePane();
    void showsWhatIsOnWithoutAskingForIt();
    void writesValuesAsPeopleReadThem();
    void endsWordsInAnEllipsisWhereThereIsNoRoom();
};

void FaultsFormTest::switchesAFaultOnAndOffAgain()
{
    FaultsForm form;
    form.show();
    const QSignalSpy changed(&form, &FaultsForm::changed);
    auto *latency = form.findChild<QCheckBox *>(u"fault-latency"_s);

    latency->click();

    QCOMPARE(form.faults(), QStringList({u"latency=250ms"_s}));
    QVERIFY(form.findChild<QLabel *>(u"faultNote"_s)->isVisible());
    latency->click();
    QVERIFY(form.faults().isEmpty());
    QVERIFY(!form.findChild<QLabel *>(u"faultNote"_s)->isVisible());
    QCOMPARE(changed.size(), 2);
}

void FaultsFormTest::marksAValueThatCannotBeRead()
{
    FaultsForm form;
    form.show();
    form.findChild<QCheckBox *>(u"fault-clock"_s)->click();
    auto *value = form.findChild<QLineEdit *>(u"value-clock"_s);

    value->selectAll();
    QTest::keyClicks(value, u"soon"_s);
    QTest::keyClick(value, Qt::Key_Return);

    QCOMPARE(fieldMarkOf(value), FieldMark::Wrong);
    QVERIFY(!value->toolTip().isEmpty());
    QVERIFY(form.faults().isEmpty());
}

void FaultsFormTest::knowsEveryFaultOfThePane()
{
    FaultsForm form;

    for (QCheckBox *box : form.findChildren<QCheckBox *>())
        box->click();

    QCOMPARE(form.faults().size(), 5);
    QCOMPARE(form.faults().at(1), u"drop-after,every=20"_s);
    QCOMPARE(form.faults().at(4), u"clock=+16m"_s);
}

void FaultsFormTest::showsWhatIsOnWithoutAskingForIt()
{
    FaultsForm form;
    const QSignalSpy changed(&form, &FaultsForm::changed);

    form.setFaults(QStringList{u"clock=-3m"_s, u"latency=1s"_s});

    QVERIFY(form.findChild<QCheckBox *>(u"fault-clock"_s)->isChecked());
    QVERIFY(form.findChild<QLineEdit *>(u"value-clock"_s)->isEnabled());
    QCOMPARE(form.faults(), QStringList({u"latency=1s"_s, u"clock=-3m"_s}));
    form.setFaults(QStringList());
    QVERIFY(form.faults().isEmpty());
    QVERIFY(changed.isEmpty());
}

void FaultsFormTest::writesValuesAsPeopleReadThem()
{
    FaultsForm form;

    QCOMPARE(form.findChild<QLineEdit *>(u"value-latency"_s)->text(), u"250 ms"_s);
    QCOMPARE(form.findChild<QLineEdit *>(u"value-drop-after"_s)->text(), u"1 in 20"_s);
    QCOMPARE(form.findChild<QLineEdit *>(u"value-clock"_s)->text(), u"+16 min"_s);
    form.setFaults(QStringList{u"drop-before,every=7"_s});
    QCOMPARE(form.findChild<QLineEdit *>(u"value-drop-before"_s)->text(), u"1 in 7"_s);
    QCOMPARE(form.faults(), QStringList{u"drop-before,every=7"_s});
}

void FaultsFormTest::endsWordsInAnEllipsisWhereThereIsNoRoom()
{
    FaultsForm form;
    form.resize(200, 300);
    form.show();
    auto *box = form.findChild<QCheckBox *>(u"fault-drop-after"_s);

    QVERIFY(box->width() < 100);
    box->grab();
    QCOMPARE(box->toolTip(), u"Drop reply after storing"_s);
    form.resize(600, form.height());
    QTRY_VERIFY(box->width() > 300);
    box->grab();

    QVERIFY(box->toolTip().isEmpty());
}

QTEST_MAIN(FaultsFormTest)
#include "tst_faultsform.moc"
