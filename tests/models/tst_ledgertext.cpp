// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "base/sharedclock.h"
#include "models/ledgerdeed.h"
#include "models/ledgertext.h"
#include "timeline/zonelens.h"

#include <QTest>

using namespace TMinus;
using Column = LedgerColumn;

class LedgerTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void countsDown_data();
    void countsDown();
    void countsInStepWithTheClockThatIsShown();
    void namesWhatTheClockMakesOfAState();
    void showsTheUndoWindowAsLeaving();
    void saysThatAMessageOfAProgramThatEndedAsks();
    void saysWhatKeepsALateMessage();
    void saysWhereAMessageIsKnownFrom();
    void sparesAMessageItsDue();
    void allowsEachDeedOnlyWhereItCanBeDone_data();
    void allowsEachDeedOnlyWhereItCanBeDone();
    void saysWhenTheBrokerAccepted();

private:
    LedgerMessage message(MessageState state) const;

    QDateTime m_now;
    SharedClock m_clock{[this] { return m_now; }};
    ZoneLens m_lens;
    LedgerText m_text{m_clock, m_lens};
};

void LedgerTextTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_now = QDateTime({2027, 1, 12}, {6, 32, 7}, Qt::UTC);
    m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
}

LedgerMessage LedgerTextTest::message(MessageState state) const
{
    LedgerMessage message{.state = state};
    message.draft = {.topic = u"order-timeout"_s, .key = u"ORD-1"_s, .due = m_now.addSecs(600)};
    message.created = m_now.addSecs(-3600);
    message.hold = HoldKind::Hold;
    message.leaves = m_now.addSecs(60);
    return message;
}

void LedgerTextTest::countsDown_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << qint64(184'507'000) << u"2 d 03:15:07"_s;
    QTest::newRow("a day") << qint64(86'400'000) << u"1 d 00:00:00"_s;
    QTest::newRow("under a day") << qint64(86'399'000) << u"23:59:59"_s;
    QTest::newRow("now") << qint64(0) << u"00:00:00"_s;
    QTest::newRow("over") << qint64(-427'000) << u"\u221200:07:07"_s;
    QTest::newRow("long over") << qint64(-90'000'000) << u"\u22121 d 01:00:00"_s;
    QTest::newRow("years") << qint64(31'536'000'000LL * 3) << u"1095 d 00:00:00"_s;
}

void LedgerTextTest::countsDown()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, text);

    QCOMPARE(m_text.countdown(m_now.addMSecs(ms)), text);
}

void LedgerTextTest::countsInStepWithTheClockThatIsShown()
{
    const QDateTime due = m_now.addSecs(10);
    m_now = m_now.addMSecs(900); // still shown as :07

    QCOMPARE(m_text.countdown(due), u"00:00:10"_s);
}

void LedgerTextTest::namesWhatTheClockMakesOfAState()
{
    LedgerMessage pending = message(MessageState::Pending);
    QCOMPARE(m_text.cell(pending, Column::State), u"Pending"_s);
    pending.derived = DerivedState::Due;
    QCOMPARE(m_text.cell(pending, Column::State), u"Due"_s);
    pending.derived = DerivedState::Overdue;
    QCOMPARE(m_text.cell(pending, Column::State), u"Overdue"_s);
    pending.derived = DerivedState::NotWatched;
    QCOMPARE(m_text.cell(pending, Column::State), u"Not watched"_s);
}

void LedgerTextTest::showsTheUndoWindowAsLeaving()
{
    LedgerMessage held = message(MessageState::Held);
    held.hold = HoldKind::Undo;
    held.leaves = m_now.addSecs(3);

    QCOMPARE(m_text.cell(held, Column::State), u"Leaving"_s);
    QCOMPARE(m_text.cell(held, Column::Leaves), u"in 3 s"_s);
    QCOMPARE(m_text.cell(held, Column::CanDo), u"Undo"_s);
}

void LedgerTextTest::saysThatAMessageOfAProgramThatEndedAsks()
{
    LedgerMessage held = message(MessageState::Held);
    held.hold = HoldKind::Undo;
    held.leaves = m_now.addSecs(-60);
    held.asks = true;

    QCOMPARE(m_text.cell(held, Column::State), u"Held, asks"_s);
    QCOMPARE(m_text.cell(held, Column::Leaves), u"when you say so"_s);
    QCOMPARE(m_text.cell(held, Column::CanDo), u"edit · move · cancel"_s);
}

void LedgerTextTest::saysWhatKeepsALateMessage()
{
    LedgerMessage held = message(MessageState::Held);
    held.late = std::chrono::seconds(300);
    held.why = u"The host name was not found."_s;
    QCOMPARE(m_text.cell(held, Column::IfLate), u"drop if over 5 min late"_s);

    held.leaves = m_now.addSecs(-10);

    QCOMPARE(m_text.cell(held, Column::IfLate), u"late: The host name was not found."_s);
    held.why.clear();
    held.late.reset();
    QCOMPARE(m_text.cell(held, Column::IfLate), u"send anyway"_s);
    QCOMPARE(settledSpanText(std::chrono::seconds(90)), u"90 s"_s);
    QCOMPARE(settledSpanText(std::chrono::seconds(7200)), u"2 h"_s);
}

void LedgerTextTest::saysWhereAMessageIsKnownFrom()
{
    const auto from = [this](const LedgerMessage &known) {
        return m_text.cell(known, Column::KnownFrom);
    };
    LedgerMessage pending = message(MessageState::Pending);

    QCOMPARE(from(message(MessageState::Held)), u"held, leaves 14:33:07"_s);
    QCOMPARE(from(message(MessageState::Unknown)), u"sent here, no reply"_s);
    QCOMPARE(from(pending), u"sent here"_s);
    pending.derived = DerivedState::NotWatched;
    QCOMPARE(from(pending), u"sent here, nobody here was watching the topic"_s);
    pending.source = MessageSource::Imported;
    QCOMPARE(from(pending), u"imported"_s);
    pending.source = MessageSource::Seen;
    QCOMPARE(from(pending), u"seen on arrival"_s);
}

void LedgerTextTest::sparesAMessageItsDue()
{
    LedgerMessage now = message(MessageState::Pending);
    now.draft.due.reset();

    QCOMPARE(m_text.cell(now, Column::Due), u"at once"_s);
    QCOMPARE(m_text.cell(now, Column::In), u"—"_s);
    QCOMPARE(m_text.spoken(now), u"Pending, order-timeout, key ORD-1"_s);
}

void LedgerTextTest::allowsEachDeedOnlyWhereItCanBeDone_data()
{
    QTest::addColumn<MessageState>("state");
    for (int state = 0; state <= int(MessageState::Acked); ++state)
        QTest::newRow(qPrintable(messageStateToken(MessageState(state)))) << MessageState(state);
}

void LedgerTextTest::allowsEachDeedOnlyWhereItCanBeDone()
{
    QFETCH(const MessageState, state);
    const LedgerMessage about = message(state);

    for (const LedgerDeed deed :
         {LedgerDeed::HandOver, LedgerDeed::Edit, LedgerDeed::Move, LedgerDeed::Cancel})
        QCOMPARE(refusalOf(deed, about, m_text).isEmpty(), state == MessageState::Held);
    for (const LedgerDeed deed : {LedgerDeed::Arrived, LedgerDeed::Lost})
        QCOMPARE(refusalOf(deed, about, m_text).isEmpty(), state == MessageState::Unknown);
    for (const LedgerDeed deed : {LedgerDeed::Duplicate, LedgerDeed::Copy, LedgerDeed::Note})
        QCOMPARE(refusalOf(deed, about, m_text), QString());
}

void LedgerTextTest::saysWhenTheBrokerAccepted()
{
    LedgerMessage pending = message(MessageState::Pending);
    pending.accepted = QDateTime({2027, 1, 12}, {6, 2, 0}, Qt::UTC);
    QCOMPARE(refusalOf(LedgerDeed::Cancel, pending, m_text),
             u"The broker accepted this at 14:02. This protocol cannot recall it."_s);

    pending.accepted = QDateTime({2027, 1, 10}, {6, 2, 0}, Qt::UTC);
    QCOMPARE(refusalOf(LedgerDeed::Cancel, pending, m_text),
             u"The broker accepted this at 10 Jan 14:02. This protocol cannot recall it."_s);
    pending.source = MessageSource::Imported;
    QCOMPARE(refusalOf(LedgerDeed::Move, pending, m_text),
             u"It was not sent from here. This protocol cannot recall it."_s);
}

QTEST_GUILESS_MAIN(LedgerTextTest)
#include "tst_ledgertext.moc"
