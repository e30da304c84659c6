// SPDX-License-Identifier: Apache-2.0
#include "console/messagerecord.h"

#include "search/filtername.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestMessageRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyFieldStandsInTheOrderOfTheContract()
    {
        const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
        const LedgerMessage message{.id = u"01H"_s,
                                    .state = MessageState::AckFailed,
                                    .place = {u"prod"_s, u"host"_s, u"MQ"_s},
                                    .draft = {.topic = u"t"_s,
                                              .body = "{}",
                                              .tag = u"g"_s,
                                              .key = u"k"_s,
                                              .shardingKey = u"s"_s,
                                              .properties = {{u"a"_s, u"b"_s}},
                                              .due = at(1000)},
                                    .bodySize = 2,
                                    .bodyMd5 = u"99"_s,
                                    .sent = at(500),
                                    .leaves = at(400),
                                    .messageId = u"M"_s,
                                    .requestId = u"R"_s,
                                    .firstSeen = at(1250),
                                    .tries = 2,
                                    .leaseEnd = at(2000),
                                    .group = u"G"_s,
                                    .why = u"w"_s,
                                    .note = u"n"_s};

        QCOMPARE(messageRecord(message).line(),
                 QByteArray(R"({"type":"message","id":"01H","state":"ackFailed","source":"sent",)"
                            R"("profile":"prod","instance":"MQ","topic":"t","tag":"g","key":"k",)"
                            R"("shardingKey":"s","properties":{"a":"b"},"due":1000,"leaves":400,)"
                            R"("sent":500,"messageId":"M","requestId":"R","firstSeen":1250,)"
                            R"("lateness":250,"tries":2,"leaseEnd":2000,"group":"G","bodySize":2,)"
                            R"("bodyMd5":"99","body":"{}","note":"n","why":"w"})"));
    }

    void whatIsAbsentIsLeftOut()
    {
        QCOMPARE(messageRecord({.id = u"x"_s}).line(),
                 QByteArray(R"({"type":"message","id":"x","state":"held","source":"sent"})"));
    }

    void derivedStateGoesBeforeTheStoredOne()
    {
        const auto token = [](DerivedState derived) {
            return stateToken({.state = MessageState::Pending, .derived = derived});
        };
        QCOMPARE(token(DerivedState::None), u"pending"_s);
        QCOMPARE(token(DerivedState::Due), u"due"_s);
        QCOMPARE(token(DerivedState::Overdue), u"overdue"_s);
        QCOMPARE(token(DerivedState::NotWatched), u"notWatched"_s);
        QCOMPARE(token(DerivedState::Live), u"live"_s);
    }

    void whatWaitsForADecisionSaysSo()
    {
        const QByteArray line =
            messageRecord({.id = u"01HX"_s, .hold = HoldKind::Undo, .asks = true}).line();

        QVERIFY2(line.contains("\"state\":\"held\""), line);
        QVERIFY2(line.contains("\"asks\":true,\"why\":\"It asks: "), line);
    }

    void whyItWasCancelledIsToldByItsWord()
    {
        const QByteArray line =
            messageRecord({.state = MessageState::Cancelled, .code = u"late"_s}).line();

        QVERIFY2(line.contains("\"why\":\"late\""), line);
    }

    void bodyThatIsNoTextIsBase64()
    {
        const QByteArray line =
            messageRecord({.draft = {.body = QByteArray("\xff\x00", 2)}, .bodySize = 2}).line();

        QVERIFY2(line.contains(R"("bodyBase64":"/wA=")"), line);
    }
};

QTEST_GUILESS_MAIN(TestMessageRecord)
#include "tst_messagerecord.moc"
