// SPDX-License-Identifier: Apache-2.0
#include "exchange/calendarwriter.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestCalendarWriter final : public QObject
{
    Q_OBJECT

    static CalendarEvent sample()
    {
        return {.uid = u"01HX@tminus"_s,
                .summary = u"order-timeout"_s,
                .at = QDateTime::fromMSecsSinceEpoch(1'799'910'000'250, Qt::UTC),
                .stamp = QDateTime::fromMSecsSinceEpoch(1'799'900'000'000, Qt::UTC)};
    }
    /// The lines of an event, unfolded.
    static QByteArrayList unfolded(const QByteArray &text)
    {
        return QByteArray(text).replace("\r\n ", "").split('\n');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesAWholeCalendar()
    {
        const QByteArray text =
            Calendar::head(u"Shift"_s) + Calendar::event(sample()) + Calendar::foot();

        QCOMPARE(text,
                 QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T-Minus//T-Minus//EN\r\n"
                            "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nNAME:Shift\r\n"
                            "X-WR-CALNAME:Shift\r\nBEGIN:VEVENT\r\nUID:01HX@tminus\r\n"
                            "DTSTAMP:20270114T041320Z\r\nDTSTART:20270114T070000Z\r\n"
                            "SUMMARY:order-timeout\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
                            "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    void escapesTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("comma and semicolon") << u"a,b;c"_s << QByteArray("a\\,b\\;c");
        QTest::newRow("backslash") << u"a\\nb"_s << QByteArray("a\\\\nb");
        QTest::newRow("line ends") << u"a\nb\r\nc\rd"_s << QByteArray("a\\nb\\nc\\nd");
        QTest::newRow("injected property")
            << u"x\r\nATTACH:file:///etc/passwd"_s << QByteArray("x\\nATTACH:file:///etc/passwd");
        QTest::newRow("control characters") << u"a\x1b\x07"_s + u"b"_s << QByteArray("ab");
        QTest::newRow("paragraph") << u"a\u2029b"_s << QByteArray("a\\nb");
    }
    void escapesTexts()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, value);
        CalendarEvent event = sample();
        event.description = text;

        QVERIFY2(unfolded(Calendar::event(event)).contains("DESCRIPTION:" + value + '\r'),
                 Calendar::event(event));
    }

    void foldsWithinSeventyFiveBytesAndNeverInsideACharacter()
    {
        for (const QString &letter : {u"x"_s, u"é"_s, u"订"_s, u"🎉"_s}) {
            for (int length = 1; length < 200; ++length) {
                CalendarEvent event = sample();
                event.summary = letter.repeated(length);

                const QByteArray text = Calendar::event(event);

                for (const QByteArray &line : text.split('\n')) {
                    QVERIFY(line.size() <= 76); // with its CR
                    QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
                }
                QVERIFY(unfolded(text).contains("SUMMARY:" + event.summary.toUtf8() + '\r'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCalendarWriter)
#include "tst_calendarwriter.moc"
