// SPDX-License-Identifier: Apache-2.0
#include "messaging/clockskew.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Interval = ClockSkew::Interval;

class TestClockSkew final : public QObject
{
    Q_OBJECT

    static QDateTime at(std::chrono::milliseconds since)
    {
        return QDateTime::fromMSecsSinceEpoch(1'795'353'278'000 + since.count(), Qt::UTC);
    }

    /// A reply of a server that is @p ahead of us, asked at @p sent, answered at once.
    static void ask(ClockSkew &skew, std::chrono::milliseconds sent,
                    std::chrono::milliseconds ahead, std::chrono::milliseconds journey = 10ms)
    {
        const qint64 server = at(sent + journey / 2 + ahead).toMSecsSinceEpoch();
        const QDateTime date = QDateTime::fromMSecsSinceEpoch(server / 1000 * 1000, Qt::UTC);
        skew.observe(at(sent), at(sent + journey), date);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsNothingBeforeTheFirstReply()
    {
        const ClockSkew skew;

        QVERIFY(!skew.interval());
        QCOMPARE(skew.toServer(at(5ms)), at(5ms));
        QCOMPARE(skew.toOurs(at(5ms)), at(5ms));
        QVERIFY(!skew.isBeyond(0ms));
    }

    void oneReplyProvesWhatADateOfWholeSecondsCan()
    {
        ClockSkew skew;

        skew.observe(at(100ms), at(150ms), at(3s));

        QVERIFY(skew.interval());
        QVERIFY(*skew.interval() == (Interval{2850ms, 3900ms})); // D - received, D + 1 s - sent
        QCOMPARE(skew.interval()->width(), 1050ms);
        QCOMPARE(skew.interval()->middle(), 3375ms);
        QCOMPARE(skew.toServer(at(0ms)), at(3375ms));
        QCOMPARE(skew.toOurs(at(3375ms)), at(0ms));
    }

    void theTruthIsAlwaysWithinAndCloser_data()
    {
        QTest::addColumn<int>("ahead");
        for (const int ahead : {0, 1, -1, 340, 999, 1000, -2500, 1'200'000})
            QTest::addRow("%d ms ahead", ahead) << ahead;
    }

    void theTruthIsAlwaysWithinAndCloser()
    {
        QFETCH(const int, ahead);
        const std::chrono::milliseconds truth(ahead);
        ClockSkew skew;

        for (int reply = 0; reply < 40; ++reply) {
            ask(skew, reply * 1037ms, truth);
            QVERIFY(skew.interval()->least <= truth);
            QVERIFY(skew.interval()->most > truth);
        }

        QVERIFY(skew.interval()->width() < 150ms);
    }

    void aWideProofTakesNothingBack()
    {
        ClockSkew skew;
        ask(skew, 0ms, 0ms);
        const Interval before = *skew.interval();

        ask(skew, 100ms, 0ms, 30s); // a long poll

        QVERIFY(skew.interval()->least >= before.least);
        QVERIFY(skew.interval()->most <= before.most);
    }

    void startsAgainWhenTheServersClockJumped()
    {
        ClockSkew skew;
        ask(skew, 0ms, 0ms);

        ask(skew, 5s, 3600s);

        QVERIFY(skew.interval()->least > 3598s);
        QVERIFY(skew.interval()->most < 3602s);
    }

    void startsAgainWhenOurClockWasSetBack()
    {
        ClockSkew skew;
        ask(skew, 0ms, 0ms);
        const Interval one = *skew.interval();

        ask(skew, -1700ms, 600ms); // alone it would agree with what was known

        QVERIFY(*skew.interval() != one);
        QVERIFY(*skew.interval() == (Interval{-310ms, 700ms}));
    }

    void ignoresAReplyDuringWhichOurClockWasSetBack()
    {
        ClockSkew skew;

        skew.observe(at(500ms), at(499ms), at(0ms));

        QVERIFY(!skew.interval());
    }

    void acceptsAReplyThatTookNoTimeAtAll()
    {
        ClockSkew skew;

        skew.observe(at(500ms), at(500ms), at(0ms));

        QVERIFY(*skew.interval() == (Interval{-500ms, 500ms}));
    }

    void forgetsWhatIsOlderThanTenMinutes()
    {
        ClockSkew skew;
        skew.observe(at(0ms), at(0ms), at(0ms));       // 0 … 1000
        skew.observe(at(900ms), at(900ms), at(900ms)); // as if finer: 0 … 1000
        skew.observe(at(5s), at(5500ms), at(5s));      // -500 … 1000

        skew.observe(at(604s), at(605s), at(604s)); // -1000 … 1000

        QVERIFY(*skew.interval() == (Interval{-500ms, 1000ms}));
    }

    void keepsWhatItKnowsWhileNothingComes()
    {
        ClockSkew skew;
        ask(skew, 0ms, 0ms);
        const auto known = skew.interval();

        skew.observe(at(24h), at(24h - 1ms), at(24h)); // proves nothing

        QVERIFY(skew.interval() == known);
    }

    void isBeyondOnlyWhenTheWholeIntervalIs()
    {
        ClockSkew ahead;
        ahead.observe(at(0ms), at(0ms), at(2s)); // 2000 … 3000
        ClockSkew behind;
        behind.observe(at(0ms), at(0ms), at(-3s)); // -3000 … -2000

        QVERIFY(ahead.isBeyond(1999ms));
        QVERIFY(!ahead.isBeyond(2000ms));
        QVERIFY(behind.isBeyond(1999ms));
        QVERIFY(!behind.isBeyond(2000ms));
    }

    void aFloodOfRepliesCostsNextToNothing()
    {
        ClockSkew skew;
        QElapsedTimer clock;
        clock.start();

        for (int reply = 0; reply < 60'000; ++reply)
            ask(skew, reply * 10ms, 340ms);

        QVERIFY(skew.interval()->width() < 150ms);
        QVERIFY2(clock.elapsed() < 10'000, "the cost grew with the number of replies");
    }
};

QTEST_GUILESS_MAIN(TestClockSkew)
#include "tst_clockskew.moc"
