// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/faultsform.h"

#include "tests/ui/windowwarnings.h"
#include "ui/style/looks.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class FaultsFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void switchesAFaultOnAndOffAgain();
    void marksAValueThatCannotBeRead();
    void knowsEveryFaultOfThePane();
};

void FaultsFormTest::switchesAFaultOnAndOffAgain()
{
    FaultsForm form;
    form.show();
    const QSignalSpy changed(&form, &FaultsForm::changed);
    auto *latency = form.findChild<QCheckBox *>(u"fault-latency"_s);

    latency->click();

    QCOMPARE(form.faults(), QList<Fault>({{.kind = Fault::Kind::Latency, .by = 250ms}}));
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
    QCOMPARE(form.faults().at(1).kind, Fault::Kind::DropAfter);
    QCOMPARE(form.faults().at(1).every, 20);
    QCOMPARE(form.faults().at(4).by, 16min);
}

QTEST_MAIN(FaultsFormTest)
#include "tst_faultsform.moc"
