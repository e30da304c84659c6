// SPDX-License-Identifier: Apache-2.0
#include "models/messagefixture.h"

using namespace TMinus;
using Column = MessageModel::Column;

class MessageBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_with = std::make_unique<MessageFixture>(); }
    void cleanup() { m_with.reset(); }
    void disarmsWhileTheAcknowledgementIsOpen();
    void marksWhatIsAcknowledged();
    void saysWhetherAHalfMessageWasCommitted();
    void armsARowAgainWhoseAcknowledgementFailed();
    void disarmsARowWhoseHandleIsNoGoodAnyMore();
    void saysThatNobodyKnowsWhenNoAnswerCame();
    void ignoresTheVerdictOfAReplacedHandle();
    void countsTheLeaseDown();
    void expiresEachLeaseOnce();
    void expiresALeaseThatEndsWithinASecond();
    void doesNotExpireWhileTheAnswerIsOpen();
    void saysWhatTheAckButtonDoes();
    void givesTheOldestLeaseFirst();

private:
    std::unique_ptr<MessageFixture> m_with;
};

void MessageBookTest::disarmsWhileTheAcknowledgementIsOpen()
{
    m_with->take({m_with->arrival(1)});
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);

    m_with->begin(1);

    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_with->asked(0, MessageModel::CanAckRole).toBool());
    QCOMPARE(m_with->shown(0, Column::Ack), u"…"_s);
}

void MessageBookTest::marksWhatIsAcknowledged()
{
    m_with->take({m_with->arrival(2), m_with->arrival(1)});
    m_with->begin(1);
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);

    m_with->settle(u"handle1"_s, AckVerdict::State::Acked);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_with->asked(0, MessageModel::StateRole).value<MessageState>(), MessageState::Acked);
    QCOMPARE(m_with->shown(0, Column::State), u"Acked"_s);
    QCOMPARE(m_with->shown(0, Column::Ack), u"done"_s);
    QCOMPARE(m_with->shown(0, Column::Lease),
             u"acked "_s + m_with->now.toLocalTime().toString(u"HH:mm:ss"_s));
    QCOMPARE(m_with->model.liveCount(), 1);
    QCOMPARE(m_with->asked(0, MessageModel::LeaseShareRole).toDouble(), -1.0);
}

void MessageBookTest::saysWhetherAHalfMessageWasCommitted()
{
    const MessageOrigin half{u"pay"_s, u"GID_a"_s, ConsumeMode::Half};
    m_with->model.take({.origin = half}, {m_with->arrival(1), m_with->arrival(2)});
    m_with->model.flush();
    QVERIFY(m_with->asked(0, MessageModel::IsHalfRole).toBool());
    QCOMPARE(m_with->shown(0, Column::Ack), u"Commit"_s);

    m_with->model.begin(m_with->model.handleAt(m_with->model.index(1, 0)), MessageDeed::Commit);
    m_with->model.begin(m_with->model.handleAt(m_with->model.index(0, 0)), MessageDeed::Rollback);
    m_with->settle(u"handle1"_s, AckVerdict::State::Acked);
    m_with->settle(u"handle2"_s, AckVerdict::State::Acked);

    const QString clock = m_with->now.toLocalTime().toString(u"HH:mm:ss"_s);
    QCOMPARE(m_with->shown(1, Column::Lease), u"committed "_s + clock);
    QCOMPARE(m_with->shown(0, Column::Lease), u"rolled back "_s + clock);
    QCOMPARE(m_with->shown(0, Column::Late), u"—"_s);
}

void MessageBookTest::armsARowAgainWhoseAcknowledgementFailed()
{
    m_with->take({m_with->arrival(1)});
    m_with->begin(1);

    m_with->settle(u"handle1"_s, AckVerdict::State::Failed, u"InternalError"_s);

    QCOMPARE(m_with->shown(0, Column::State), u"Ack failed"_s);
    QCOMPARE(m_with->shown(0, Column::Ack), u"Again"_s);
    QCOMPARE(m_with->asked(0, Qt::ToolTipRole).toString(), u"InternalError: words"_s);
    QVERIFY(m_with->asked(0, MessageModel::CanAckRole).toBool());
}

void MessageBookTest::disarmsARowWhoseHandleIsNoGoodAnyMore()
{
    m_with->take({m_with->arrival(1)});
    m_with->begin(1);

    m_with->settle(u"handle1"_s, AckVerdict::State::Failed, u"ReceiptHandleError"_s);

    QCOMPARE(m_with->shown(0, Column::Ack), u"Ack"_s);
    QCOMPARE(m_with->shown(0, Column::Body), u"ReceiptHandleError: words"_s);
    QCOMPARE(m_with->shown(0, Column::Lease),
             m_with->now.addSecs(300).toLocalTime().toString(u"HH:mm:ss"_s) + u" gone"_s);
    QVERIFY(!m_with->asked(0, MessageModel::CanAckRole).toBool());
    QCOMPARE(m_with->model.liveCount(), 0);
    m_with->take({m_with->arrival(1)});
    QVERIFY(m_with->asked(0, MessageModel::CanAckRole).toBool());
}

void MessageBookTest::saysThatNobodyKnowsWhenNoAnswerCame()
{
    m_with->take({m_with->arrival(1)});
    m_with->begin(1);

    m_with->settle(u"handle1"_s, AckVerdict::State::Unknown);

    QVERIFY(m_with->asked(0, Qt::ToolTipRole).toString().contains(u"nobody knows"_s));
    QVERIFY(m_with->asked(0, MessageModel::CanAckRole).toBool());
}

void MessageBookTest::ignoresTheVerdictOfAReplacedHandle()
{
    m_with->take({m_with->arrival(1)});
    m_with->begin(1);
    ReceivedMessage again = m_with->arrival(1);
    again.receiptHandle = u"newer"_s;
    m_with->take({again});
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);

    m_with->settle(u"handle1"_s, AckVerdict::State::Failed);
    m_with->begin(1);

    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_with->shown(0, Column::State), u"Seen"_s);
}

void MessageBookTest::countsTheLeaseDown()
{
    m_with->take({m_with->arrival(1)});

    m_with->now = m_with->now.addMSecs(225'500);

    QCOMPARE(m_with->shown(0, Column::Lease), u"1:14"_s);
    QCOMPARE(m_with->asked(0, MessageModel::LeaseLeftRole).toLongLong(), 74'500);
    QCOMPARE(m_with->asked(0, MessageModel::LeaseShareRole).toDouble(), 74.5 / 300);
}

void MessageBookTest::expiresEachLeaseOnce()
{
    ReceivedMessage longer = m_with->arrival(2);
    longer.nextConsumeTime = m_with->now.addSecs(400);
    m_with->take({longer, m_with->arrival(1)});
    const QSignalSpy changed(&m_with->model, &MessageModel::dataChanged);

    m_with->expire();
    QCOMPARE(changed.count(), 0);
    m_with->now = m_with->now.addSecs(300);
    m_with->expire();
    m_with->expire();

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    QCOMPARE(m_with->shown(0, Column::State), u"Expired"_s);
    QCOMPARE(m_with->shown(0, Column::Lease), u"ended 0:00 ago"_s);
    QVERIFY(!m_with->asked(0, MessageModel::CanAckRole).toBool());
    QVERIFY(m_with->asked(0, Qt::ToolTipRole).toString().contains(u"will come again"_s));
    QVERIFY(m_with->asked(1, MessageModel::CanAckRole).toBool());
    QCOMPARE(m_with->model.liveCount(), 1);
}

void MessageBookTest::expiresALeaseThatEndsWithinASecond()
{
    ReceivedMessage odd = m_with->arrival(1);
    odd.nextConsumeTime = m_with->now.addMSecs(500);
    m_with->take({odd});
    m_with->now = m_with->now.addMSecs(300);
    m_with->expire();
    QCOMPARE(m_with->shown(0, Column::State), u"Seen"_s);

    m_with->now = m_with->now.addMSecs(300);
    m_with->expire();

    QCOMPARE(m_with->shown(0, Column::State), u"Expired"_s);
}

void MessageBookTest::doesNotExpireWhileTheAnswerIsOpen()
{
    m_with->take({m_with->arrival(1), m_with->arrival(2)});
    m_with->begin(1);
    m_with->begin(2);
    m_with->now = m_with->now.addSecs(301);

    m_with->expire();
    m_with->settle(u"handle1"_s, AckVerdict::State::Acked);
    m_with->settle(u"handle2"_s, AckVerdict::State::Failed, u"InternalError"_s);

    QCOMPARE(m_with->shown(1, Column::State), u"Acked"_s);
    QCOMPARE(m_with->shown(0, Column::State), u"Ack failed"_s);
    QCOMPARE(m_with->model.liveCount(), 0);
}

void MessageBookTest::saysWhatTheAckButtonDoes()
{
    m_with->take({m_with->arrival(1)});

    QCOMPARE(m_with->asked(0, Qt::AccessibleTextRole).toString(),
             u"Acknowledge tour-1, 5 minute(s), 0 second(s) left"_s);
    m_with->begin(1);
    QCOMPARE(m_with->asked(0, Qt::AccessibleTextRole).toString(),
             u"tour-1 is being acknowledged"_s);
    m_with->settle(u"handle1"_s, AckVerdict::State::Acked);
    QCOMPARE(m_with->asked(0, Qt::AccessibleTextRole).toString(), u"tour-1 is acknowledged"_s);
}

void MessageBookTest::givesTheOldestLeaseFirst()
{
    ReceivedMessage first = m_with->arrival(1);
    first.nextConsumeTime = m_with->now.addSecs(90);
    ReceivedMessage last = m_with->arrival(2);
    last.nextConsumeTime = m_with->now.addSecs(900);
    m_with->take({last, m_with->arrival(3), first, m_with->arrival(4)});
    m_with->begin(4);

    QStringList ids;
    for (const MessageHandle &handle : m_with->model.liveHandles())
        ids.append(handle.messageId);

    QCOMPARE(ids, QStringList({u"ID1"_s, u"ID3"_s, u"ID2"_s}));
}

QTEST_GUILESS_MAIN(MessageBookTest)
#include "tst_messagebook.moc"
