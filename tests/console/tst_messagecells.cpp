// SPDX-License-Identifier: Apache-2.0
#include "console/messagecells.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestMessageCells final : public QObject
{
    Q_OBJECT

    static QString cell(const LedgerMessage &message, const QString &column)
    {
        return messageCells(message).value(messageColumns().indexOf(column));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachColumnHasItsCell() { QCOMPARE(messageCells({}).size(), messageColumns().size()); }

    void instantsAreMsAndIso()
    {
        const auto due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'120, Qt::UTC);
        const LedgerMessage message{.draft = {.due = due}, .firstSeen = due.addMSecs(-80)};

        QCOMPARE(cell(message, u"due"_s), u"1799910000120"_s);
        QCOMPARE(cell(message, u"dueText"_s), u"2027-01-14T15:00:00.120+08:00"_s);
        QCOMPARE(cell(message, u"firstSeen"_s), u"1799910000040"_s);
        QCOMPARE(cell(message, u"lateness"_s), u"-80"_s);
        QCOMPARE(cell(message, u"sent"_s), QString());
        QCOMPARE(cell(message, u"tries"_s), QString());
    }

    void bodyThatIsNoTextIsNotTorn()
    {
        QCOMPARE(cell({.draft = {.body = "\xff"}}, u"body"_s), QString());
        QCOMPARE(cell({.draft = {.body = "\xff"}}, u"bodyBase64"_s), u"/w=="_s);
        QCOMPARE(cell({.draft = {.body = "x"}}, u"bodyBase64"_s), QString());
        QCOMPARE(cell({.draft = {.body = "订单"}}, u"body"_s), u"订单"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessageCells)
#include "tst_messagecells.moc"
