// SPDX-License-Identifier: Apache-2.0
#include "console/outboxqueue.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestOutboxQueue final : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC);

    LedgerMessage message(int number, int leaves, int due, const QString &sharding = {}) const
    {
        LedgerMessage message{.row = number, .id = QString::number(number)};
        message.draft.topic = u"t"_s;
        message.draft.shardingKey = sharding;
        message.draft.due = m_now.addSecs(due);
        message.leaves = m_now.addSecs(leaves);
        return message;
    }
    static QStringList ids(const QList<LedgerMessage> &messages)
    {
        QStringList ids;
        for (const LedgerMessage &message : messages)
            ids.append(message.id);
        return ids;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatMayNotGoYetKeepsThoseBehindWaiting()
    {
        OutboxQueue queue(8);
        queue.load({message(1, 0, 10, u"A"_s), message(2, 0, 20, u"A"_s), message(3, 0, 30)});
        const auto notTheFirst = [](const LedgerMessage &message) { return message.row != 1; };

        QCOMPARE(ids(queue.take(m_now, notTheFirst)), QStringList{u"3"_s});
        QCOMPARE(ids(queue.take(m_now)), QStringList{u"1"_s});
    }

    void givesThoseWhoseTimeHasComeInOrderOfDue()
    {
        OutboxQueue queue(8);
        LedgerMessage atOnce = message(5, 0, 0);
        atOnce.draft.due.reset();
        queue.load(
            {message(1, 0, 30), message(2, -5, 20), message(3, 1, 10), message(4, 0, 20), atOnce});

        QCOMPARE(queue.next().value(), m_now.addSecs(-5));
        QCOMPARE(ids(queue.take(m_now)), QStringList({u"5"_s, u"2"_s, u"4"_s, u"1"_s}));
        QCOMPARE(queue.next().value(), m_now.addSecs(1));
        QCOMPARE(ids(queue.take(m_now.addSecs(1))), QStringList{u"3"_s});
        QCOMPARE(queue.going(), 5);
        QVERIFY(!queue.next());
    }

    void onlySoManyAreOnTheirWay()
    {
        OutboxQueue queue(2);
        queue.load({message(1, 0, 10), message(2, 0, 20), message(3, 0, 30)});

        QCOMPARE(ids(queue.take(m_now)), QStringList({u"1"_s, u"2"_s}));
        QVERIFY(!queue.next()); // nothing can go until one has arrived
        queue.done(u"1"_s);
        QCOMPARE(ids(queue.take(m_now)), QStringList{u"3"_s});
    }

    void whatIsOnItsWayIsNotLoadedAgain()
    {
        OutboxQueue queue(8);
        queue.load({message(1, 0, 10)});
        QCOMPARE(queue.take(m_now).size(), 1);

        queue.load({message(1, 0, 10), message(2, 0, 20)});

        QCOMPARE(ids(queue.take(m_now)), QStringList{u"2"_s});
        queue.done(u"1"_s);
        queue.done(u"2"_s);
        QVERIFY(queue.isEmpty());
    }

    void sequencesKeepTheirOrder()
    {
        OutboxQueue queue(8);
        queue.load({message(1, 0, 10, u"S"_s), message(2, 0, 20, u"S"_s), message(3, 0, 30),
                    message(4, 0, 40, u"T"_s)});

        QCOMPARE(ids(queue.take(m_now)), QStringList({u"1"_s, u"3"_s, u"4"_s}));
        QVERIFY(queue.take(m_now).isEmpty());
        queue.done(u"1"_s);
        QCOMPARE(ids(queue.take(m_now)), QStringList{u"2"_s});
    }

    void loadReplacesWhatWaited()
    {
        OutboxQueue queue(8);
        queue.load({message(1, 5, 10)});

        queue.load({});

        QVERIFY(queue.isEmpty());
        QVERIFY(queue.take(m_now.addSecs(10)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutboxQueue)
#include "tst_outboxqueue.moc"
