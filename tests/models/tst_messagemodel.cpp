// SPDX-License-Identifier: Apache-2.0
#include "models/messagefixture.h"
#include "timeline/zonelens.h"

using namespace TMinus;
using Column = MessageModel::Column;

class MessageModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_with = std::make_unique<MessageFixture>(); }
    void cleanup() { m_with.reset(); }
    void isEmptyAtFirst();
    void putsABatchOnTopByOneInsert();
    void showsWhatCameTogetherSoon();
    void showsEveryColumn();
    void sortsEveryColumnByItsRawValue();
    void showsADashForWhatIsAbsent();
    void givesBackEveryFieldOfTheReply();
    void dropsOldestRowBeyondCapacity();
    void keepsOnlyTheNewestOfAGreatBatch();
    void takesARedeliveryIntoItsRow();
    void keepsGroupsAndTopicsApart();
    void findsRowsAfterOlderOnesWent();
    void findsRowsAfterManyThousandsWent();
    void readsTimesThroughTheLens();
    void answersNothingForAForeignIndex();

private:
    std::unique_ptr<MessageFixture> m_with;
};

void MessageModelTest::isEmptyAtFirst()
{
    QCOMPARE(m_with->model.rowCount(), 0);
    QCOMPARE(m_with->model.columnCount(), 11);
    QCOMPARE(m_with->model.liveCount(), 0);
    for (int column = 0; column < m_with->model.columnCount(); ++column)
        QVERIFY(!m_with->model.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                     .toString()
                     .isEmpty());
}

void MessageModelTest::putsABatchOnTopByOneInsert()
{
    const QSignalSpy inserted(&m_with->model, &MessageModel::rowsInserted);
    const QSignalSpy reset(&m_with->model, &MessageModel::modelReset);

    m_with->take({m_with->arrival(1), m_with->arrival(2)});
    m_with->take({m_with->arrival(3)});

    QCOMPARE(inserted.count(), 2);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_with->shown(0, Column::Id), u"ID3"_s);
    QCOMPARE(m_with->shown(2, Column::Id), u"ID1"_s);
    QCOMPARE(m_with->model.liveCount(), 3);
}

void MessageModelTest::showsWhatCameTogetherSoon()
{
    const QSignalSpy inserted(&m_with->model, &MessageModel::rowsInserted);

    m_with->model.take({.origin = m_with->origin()}, {m_with->arrival(1)});
    m_with->model.take({.origin = m_with->origin()}, {m_with->arrival(2)});

    QCOMPARE(m_with->model.rowCount(), 0);
    QTRY_COMPARE(m_with->model.rowCount(), 2);
    QCOMPARE(inserted.count(), 1);
}

void MessageModelTest::showsEveryColumn()
{
    m_with->take({m_with->arrival(1)});

    QStringList row;
    for (int column = 0; column < m_with->model.columnCount(); ++column)
        row.append(m_with->shown(0, Column(column)));

    const QString clock = m_with->now.toLocalTime().toString(u"HH:mm:ss"_s);
    const QString due = m_with->now.addMSecs(-210).toLocalTime().toString(u"HH:mm:ss"_s);
    QCOMPARE(row,
             QStringList({u"Seen"_s, u"ID1"_s, u"TOUR"_s, u"tour-1"_s, u"{\"n\": 1}"_s, due,
                          u"+0.21 s"_s, clock, u"1"_s, u"5:00"_s, u"Ack"_s}));
}

void MessageModelTest::sortsEveryColumnByItsRawValue()
{
    m_with->take({m_with->arrival(1)});

    QVariantList row;
    for (int column = 0; column < m_with->model.columnCount(); ++column)
        row.append(m_with->sorted(0, Column(column)));

    QCOMPARE(row,
             QVariantList({qlonglong(MessageState::Seen), u"ID1"_s, u"TOUR"_s, u"tour-1"_s,
                           u"{\"n\": 1}"_s, m_with->now.addMSecs(-210), qlonglong(210), m_with->now,
                           qlonglong(1), qlonglong(300'000), qlonglong(1)}));
}

void MessageModelTest::showsADashForWhatIsAbsent()
{
    ReceivedMessage bare = m_with->arrival(1);
    bare.tag.clear();
    bare.key.clear();
    bare.due.reset();

    m_with->take({bare});

    for (Column column : {Column::Tag, Column::Key, Column::Due, Column::Late})
        QCOMPARE(m_with->shown(0, column), u"—"_s);
    QVERIFY(!m_with->sorted(0, Column::Due).isValid());
    QVERIFY(!m_with->sorted(0, Column::Late).isValid());
}

void MessageModelTest::givesBackEveryFieldOfTheReply()
{
    ReceivedMessage whole = m_with->arrival(1);
    whole.messageId = u"1E057D566EAD42A579935B5CD8740001"_s;
    whole.bodyMd5 = u"3753A9F0F35CD25B7299CE5B0C0C999A"_s;
    whole.shardingKey = u"ORD-1"_s;
    whole.properties = {{u"a"_s, u"i"_s}, {u"名"_s, QString(5000, u'é')}};
    whole.transactionCheck = std::chrono::seconds(30);
    whole.body = QByteArray("\0\xff\r\n\xef\xbb\xbf", 7);
    whole.consumedTimes = 288;

    m_with->take({whole});

    const MessageFacts facts = m_with->model.factsAt(m_with->model.index(0, 0));
    QCOMPARE(facts.message, whole);
    QCOMPARE(facts.requestId, u"R1"_s);
    QCOMPARE(facts.origin, m_with->origin());
    QCOMPARE(facts.leasedAt, m_with->now);
    QCOMPARE(facts.lateness, 210);
}

void MessageModelTest::dropsOldestRowBeyondCapacity()
{
    m_with->take({m_with->arrival(1), m_with->arrival(2), m_with->arrival(3)});
    const QSignalSpy removed(&m_with->model, &MessageModel::rowsRemoved);

    m_with->take({m_with->arrival(4), m_with->arrival(5)});

    QCOMPARE(m_with->model.rowCount(), 4);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_with->shown(0, Column::Id), u"ID5"_s);
    QCOMPARE(m_with->shown(3, Column::Id), u"ID2"_s);
    QCOMPARE(m_with->model.droppedCount(), 1);
    QCOMPARE(m_with->model.liveCount(), 4);
}

void MessageModelTest::keepsOnlyTheNewestOfAGreatBatch()
{
    m_with->take({m_with->arrival(1)});

    m_with->take({m_with->arrival(2), m_with->arrival(3), m_with->arrival(4), m_with->arrival(5),
                  m_with->arrival(6), m_with->arrival(7)});

    QCOMPARE(m_with->model.rowCount(), 4);
    QCOMPARE(m_with->shown(0, Column::Id), u"ID7"_s);
    QCOMPARE(m_with->shown(3, Column::Id), u"ID4"_s);
}

void MessageModelTest::takesARedeliveryIntoItsRow()
{
    m_with->take({m_with->arrival(1), m_with->arrival(2)});
    m_with->now = m_with->now.addSecs(301);
    m_with->model.expireLeases();
    m_with->model.flush();
    const QSignalSpy inserted(&m_with->model, &MessageModel::rowsInserted);
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);
    const QSignalSpy rearmed(&m_with->model, &MessageModel::rearmed);
    ReceivedMessage again = m_with->arrival(1);
    again.receiptHandle = u"handle1b"_s;
    again.consumedTimes = 2;

    m_with->take({again});

    QCOMPARE(inserted.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(rearmed.count(), 1);
    QCOMPARE(m_with->shown(1, Column::State), u"Seen"_s);
    QCOMPARE(m_with->shown(1, Column::Try), u"2"_s);
    QVERIFY(m_with->asked(1, MessageModel::IsAgainRole).toBool());
    QCOMPARE(m_with->asked(1, MessageModel::MessageRole).value<ReceivedMessage>(), again);
    QVERIFY(m_with->asked(1, MessageModel::CanAckRole).toBool());
    QCOMPARE(m_with->shown(0, Column::State), u"Expired"_s);
    const MessageFacts facts = m_with->model.factsAt(m_with->model.index(1, 0));
    QCOMPARE(facts.past.size(), 1);
    QCOMPARE(facts.past.first().handle, u"handle1"_s);
    QCOMPARE(facts.past.first().state, MessageState::Expired);
}

void MessageModelTest::keepsGroupsAndTopicsApart()
{
    m_with->take({m_with->arrival(1)});
    m_with->model.take({.origin = {u"tour-hello"_s, u"GID_b"_s}}, {m_with->arrival(1)});
    m_with->model.take({.origin = {u"another"_s, u"GID_b"_s}}, {m_with->arrival(1)});
    m_with->model.flush();

    QCOMPARE(m_with->model.rowCount(), 3);
    QCOMPARE(m_with->asked(2, MessageModel::GroupRole).toString(), u"GID_a"_s);
    QCOMPARE(m_with->asked(0, MessageModel::GroupRole).toString(), u"GID_b"_s);
    QCOMPARE(m_with->asked(0, MessageModel::TopicRole).toString(), u"another"_s);
}

void MessageModelTest::findsRowsAfterOlderOnesWent()
{
    m_with->take({m_with->arrival(1), m_with->arrival(2), m_with->arrival(3), m_with->arrival(4),
                  m_with->arrival(5), m_with->arrival(6)});
    ReceivedMessage again = m_with->arrival(5);
    again.consumedTimes = 7;

    m_with->take({again, m_with->arrival(2)});

    QCOMPARE(m_with->model.rowCount(), 4);
    QCOMPARE(m_with->shown(2, Column::Id), u"ID5"_s);
    QCOMPARE(m_with->shown(2, Column::Try), u"7"_s);
    QCOMPARE(m_with->shown(0, Column::Id), u"ID2"_s);
}

void MessageModelTest::findsRowsAfterManyThousandsWent()
{
    for (int from = 0; from < 20'000; from += 100) {
        QList<ReceivedMessage> batch;
        for (int number = from; number < from + 100; ++number)
            batch.append(m_with->arrival(number));
        m_with->take(batch);
    }
    ReceivedMessage again = m_with->arrival(19'997);
    again.consumedTimes = 2;

    m_with->take({again});

    QCOMPARE(m_with->model.rowCount(), 4);
    QCOMPARE(m_with->shown(2, Column::Try), u"2"_s);
    QCOMPARE(m_with->model.droppedCount(), 19'996);
}

void MessageModelTest::readsTimesThroughTheLens()
{
    ZoneLens lens;
    m_with->model.setLens(lens);
    m_with->take({m_with->arrival(1)});
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);

    QVERIFY(lens.choose(ZoneLens::Kind::Named, u"Asia/Tokyo"_s));

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_with->shown(0, Column::FirstSeen), u"15:32:07"_s);
}

void MessageModelTest::answersNothingForAForeignIndex()
{
    m_with->take({m_with->arrival(1)});

    QVERIFY(!m_with->model.data({}).isValid());
    QCOMPARE(m_with->model.rowCount(m_with->model.index(0, 0)), 0);
    QCOMPARE(m_with->model.columnCount(m_with->model.index(0, 0)), 0);
    QVERIFY(!m_with->model.headerData(0, Qt::Vertical, Qt::UserRole).isValid());
}

QTEST_GUILESS_MAIN(MessageModelTest)
#include "tst_messagemodel.moc"
