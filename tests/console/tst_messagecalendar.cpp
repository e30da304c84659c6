// SPDX-License-Identifier: Apache-2.0
#include "console/messagecalendar.h"

#include "base/result.h"

#include <QTest>

using namespace TMinus;

class MessageCalendarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void holdsEachMessageAtItsDue();
    void leavesOutWhatWasSentAtOnce();
    void saysThatAMessageWasCancelled();

private:
    static LedgerMessage message()
    {
        LedgerMessage one{.id = u"01HK"_s, .state = MessageState::Pending};
        one.draft = {.topic = u"orders"_s,
                     .body = "secret",
                     .tag = u"CLOSE"_s,
                     .key = u"ORD-1"_s,
                     .due = QDateTime(QDate(2027, 1, 14), QTime(7, 0), Qt::UTC)};
        one.note = u"Wang asked"_s;
        return one;
    }
    const QDateTime m_stamp{QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC};
};

void MessageCalendarTest::holdsEachMessageAtItsDue()
{
    const QByteArray text = messageCalendar(u"T-Minus"_s, {message(), message()}, m_stamp);

    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(text.count("BEGIN:VEVENT"), 2);
    QVERIFY(text.contains("UID:01HK@tminus\r\n"));
    QVERIFY(text.contains("DTSTAMP:20270112T063207Z\r\n"));
    QVERIFY(text.contains("DTSTART:20270114T070000Z\r\n"));
    QVERIFY(text.contains("SUMMARY:orders · CLOSE · ORD-1\r\n"));
    QVERIFY(text.contains("CATEGORIES:Pending\r\n"));
    QVERIFY(text.contains("Wang asked"));
    QVERIFY(!text.contains("secret"));
}

void MessageCalendarTest::leavesOutWhatWasSentAtOnce()
{
    LedgerMessage now = message();
    now.draft.due.reset();

    QVERIFY(!messageCalendar({}, {now}, m_stamp).contains("VEVENT"));
}

void MessageCalendarTest::saysThatAMessageWasCancelled()
{
    LedgerMessage gone = message();
    gone.state = MessageState::Cancelled;

    QVERIFY(calendarEntry(gone, {.stamp = m_stamp}).contains("STATUS:CANCELLED\r\n"));
}

QTEST_GUILESS_MAIN(MessageCalendarTest)
#include "tst_messagecalendar.moc"
