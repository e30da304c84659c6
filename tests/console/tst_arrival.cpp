// SPDX-License-Identifier: Apache-2.0
#include "console/arrival.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestArrival final : public QObject
{
    Q_OBJECT

    const QDateTime m_due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);

    Arrival timed(ConsumeMode mode) const
    {
        Arrival arrival;
        arrival.message.due = m_due;
        arrival.message.firstConsumeTime = m_due.addMSecs(7);
        arrival.serverTime = m_due.addSecs(2);
        arrival.mode = mode;
        return arrival;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void latenessIsFirstConsumeTimeMinusDue()
    {
        QCOMPARE(timed(ConsumeMode::Plain).lateness().value(), 7ms);
    }

    void orderedLatenessGoesByTheDateOfTheReply()
    {
        Arrival arrival = timed(ConsumeMode::Ordered);

        QCOMPARE(arrival.lateness().value(), 2000ms);
        arrival.serverTime.reset();
        QVERIFY(!arrival.lateness());
    }

    void untimedAndHalfMessagesHaveNone()
    {
        Arrival untimed = timed(ConsumeMode::Plain);
        untimed.message.due.reset();

        QVERIFY(!untimed.lateness());
        QVERIFY(!timed(ConsumeMode::Half).lateness());
    }

    void everyMessageOfABatchKnowsWhereItCameFrom()
    {
        const ConsumerWish wish{.topics = {u"t"_s}, .group = u"g"_s, .mode = ConsumeMode::Ordered};
        const ConsumeBatch batch{.messages = {{.messageId = u"A"_s}, {.messageId = u"B"_s}},
                                 .requestId = u"R"_s,
                                 .serverTime = m_due};

        const QList<Arrival> arrivals = arrivalsOf(wish, u"t"_s, batch);

        QCOMPARE(arrivals.size(), 2);
        QCOMPARE(arrivals.at(1),
                 (Arrival{.message = {.messageId = u"B"_s},
                          .topic = u"t"_s,
                          .group = u"g"_s,
                          .mode = ConsumeMode::Ordered,
                          .requestId = u"R"_s,
                          .serverTime = m_due}));
    }
};

QTEST_GUILESS_MAIN(TestArrival)
#include "tst_arrival.moc"
