// SPDX-License-Identifier: Apache-2.0
#include "messaging/messagestate.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;

class MessageStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void namesTheTokensOfRecords();
    void hasAWordOfItsOwnForEachState();

private:
    const QList<MessageState> m_states{
        MessageState::Held,      MessageState::Leaving, MessageState::Pending,
        MessageState::Unknown,   MessageState::Refused, MessageState::NotSent,
        MessageState::Cancelled, MessageState::Seen,    MessageState::AckFailed,
        MessageState::Expired,   MessageState::Acked};
};

void MessageStateTest::namesTheTokensOfRecords()
{
    QStringList tokens;
    for (MessageState state : m_states)
        tokens.append(messageStateToken(state));

    QCOMPARE(tokens,
             QStringList({u"held"_s, u"leaving"_s, u"pending"_s, u"unknown"_s, u"refused"_s,
                          u"notSent"_s, u"cancelled"_s, u"seen"_s, u"ackFailed"_s, u"expired"_s,
                          u"acked"_s}));
}

void MessageStateTest::hasAWordOfItsOwnForEachState()
{
    QSet<QString> words;
    for (MessageState state : m_states)
        words.insert(messageStateWord(state));

    QCOMPARE(words.size(), m_states.size());
    QVERIFY(!words.contains(QString()));
}

QTEST_GUILESS_MAIN(MessageStateTest)
#include "tst_messagestate.moc"
