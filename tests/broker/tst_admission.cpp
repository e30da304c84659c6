// SPDX-License-Identifier: Apache-2.0
#include "broker/admission.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2027, 1, 12), QTime(14, 32, 7), Qt::UTC);

enum Kind { Plain, Timed, Ordered, Half };

Draft draftOf(Kind kind)
{
    Draft draft{.topic = u"t"_s, .body = "x"};
    if (kind == Timed)
        draft.due = now.addSecs(10);
    if (kind == Ordered)
        draft.shardingKey = u"s"_s;
    if (kind == Half)
        draft.transactionCheck = 10s;
    return draft;
}

} // namespace

class TestAdmission final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void takesKindsByType_data();
    void takesKindsByType();
    void holdsLimits_data();
    void holdsLimits();
};

void TestAdmission::takesKindsByType_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<int>>("takes");

    QTest::newRow("any") << int(TopicType::Any) << QList<int>{Plain, Timed, Ordered, Half};
    QTest::newRow("normal") << int(TopicType::Normal) << QList<int>{Plain};
    QTest::newRow("delay") << int(TopicType::Delay) << QList<int>{Plain, Timed};
    QTest::newRow("ordered") << int(TopicType::Ordered) << QList<int>{Ordered};
    QTest::newRow("transaction") << int(TopicType::Transaction) << QList<int>{Half};
}

void TestAdmission::takesKindsByType()
{
    QFETCH(int, type);
    QFETCH(QList<int>, takes);

    for (const Kind kind : {Plain, Timed, Ordered, Half}) {
        const auto admitted = admit(draftOf(kind), TopicType(type), toInstant(now));
        QCOMPARE(admitted.has_value(), takes.contains(int(kind)));
        if (!admitted) {
            QCOMPARE(admitted.error().code, u"InvalidArgument"_s);
            QCOMPARE(admitted.error().httpStatus, 400);
        }
    }
}

void TestAdmission::holdsLimits_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<bool>("isTaken");

    const auto row = [](const char *name, Draft draft, bool isTaken) {
        QTest::newRow(name) << draft << isTaken;
    };
    Draft draft = draftOf(Plain);
    draft.body = QByteArray(4 << 20, 'x');
    row("4 MB", draft, true);
    draft.body += 'x';
    row("4 MB and a byte", draft, false);
    draft = draftOf(Timed);
    draft.body = QByteArray(64 << 10, 'x');
    row("64 KB timed", draft, true);
    draft.body += 'x';
    row("64 KB and a byte timed", draft, false);
    draft = draftOf(Half);
    draft.body = QByteArray((64 << 10) + 1, 'x');
    row("64 KB and a byte half", draft, false);
    draft = draftOf(Timed);
    draft.due = now.addDays(40);
    row("40 days", draft, true);
    draft.due = now.addDays(40).addMSecs(1);
    row("40 days and a moment", draft, false);
    draft.due = now.addDays(-4000);
    row("past", draft, true);
    for (const auto &[seconds, isTaken] :
         {std::pair(9, false), {10, true}, {300, true}, {301, false}}) {
        draft = draftOf(Half);
        draft.transactionCheck = std::chrono::seconds(seconds);
        row(qPrintable(u"check %1"_s.arg(seconds)), draft, isTaken);
    }
    draft = draftOf(Half);
    draft.due = now;
    row("half and timed", draft, false);
    draft = draftOf(Half);
    draft.shardingKey = u"s"_s;
    row("half and ordered", draft, false);
    draft = draftOf(Plain);
    draft.tag = u"a||b"_s;
    row("two tags", draft, false);
    draft = draftOf(Plain);
    draft.properties.insert(u"k"_s, QString(16 << 10, u'x'));
    row("16 KB of properties", draft, false);
}

void TestAdmission::holdsLimits()
{
    QFETCH(Draft, draft);
    QFETCH(bool, isTaken);

    QCOMPARE(admit(draft, TopicType::Any, toInstant(now)).has_value(), isTaken);
}

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
