// SPDX-License-Identifier: Apache-2.0
#include "console/reporttext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;

using Kind = ReportPart::Kind;

class TestReportText final : public QObject
{
    Q_OBJECT

    static LedgerMessage message(MessageState state, const QString &key)
    {
        return {.id = u"01H"_s + key,
                .state = state,
                .draft = {.topic = u"orders"_s,
                          .body = "the body",
                          .key = key,
                          .due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)},
                .messageId = u"MSG-"_s + key,
                .note = u"ask\nWang"_s};
    }
    static ShiftReport report()
    {
        ShiftReport report{
            .wish = {.since = QDateTime::fromMSecsSinceEpoch(1'799'900'000'000, Qt::UTC),
                     .zone = QTimeZone("Asia/Shanghai"),
                     .operatorName = u"李娜"_s},
            .made = QDateTime::fromMSecsSinceEpoch(1'799'905'000'000, Qt::UTC),
            .until = QDateTime::fromMSecsSinceEpoch(1'799'930'000'000, Qt::UTC)};
        for (int kind = 0; kind < ReportPart::kinds; ++kind)
            report.parts.append({.kind = static_cast<Kind>(kind)});
        return report;
    }
    static void put(ShiftReport &report, Kind kind, const LedgerMessage &message, qint64 count = 1)
    {
        ReportPart &part = report.parts[static_cast<int>(kind)];
        part.messages.append(message);
        part.count = count;
        part.filter = u"is:held"_s;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyFormatTellsTheNextShiftWhatWasWritten()
    {
        ShiftReport full = report();
        full.wish.handover = u"Asked the coupon team, ticket 4471."_s;

        QVERIFY(writeReport(full, ReportFormat::Html).contains("ticket 4471"));
        const QByteArray rows = writeReport(full, ReportFormat::Csv);
        QVERIFY(rows.contains("\nhandover,") && rows.contains("ticket 4471"));
        const QByteArray calendar = writeReport(full, ReportFormat::Calendar);
        QCOMPARE(calendar.count("BEGIN:VEVENT"), 1);
        QVERIFY(calendar.contains("ticket 4471"));
        full.wish.handover.clear();
        QVERIFY(!writeReport(full, ReportFormat::Csv).contains("handover"));
        QCOMPARE(writeReport(full, ReportFormat::Calendar).count("BEGIN:VEVENT"), 0);
    }

    void pageTellsTheWorstFirst()
    {
        ShiftReport full = report();
        put(full, Kind::Held, message(MessageState::Held, u"K-HELD"_s));
        put(full, Kind::Unknown, message(MessageState::Unknown, u"K-UNKNOWN"_s));

        const QString page = QString::fromUtf8(writeReport(full, ReportFormat::Html));

        QVERIFY(page.indexOf(u"K-UNKNOWN"_s) < page.indexOf(u"K-HELD"_s));
        QVERIFY(page.contains(u"<h2 class=\"alarm\"><span class=\"count\">1</span>Outcome"_s));
        QVERIFY(page.contains(u"李娜"_s));
        QVERIFY(page.contains(u"15:00:00 +08:00"_s));
        QVERIFY(page.contains(u"ask\nWang"_s));
        QVERIFY(!page.contains(u"the body"_s));
    }

    void nothingWrongIsNoAlarm()
    {
        const QByteArray page = writeReport(report(), ReportFormat::Html);

        QVERIFY(!page.contains("class=\"alarm\""));
        QVERIFY(!page.contains("class=\"warning\""));
    }

    void whatIsLeftOutIsSaidWithTheWayToIt()
    {
        ShiftReport full = report();
        put(full, Kind::Held, message(MessageState::Held, u"K"_s), 1200);

        const QString page = QString::fromUtf8(writeReport(full, ReportFormat::Html));

        QVERIFY(page.contains(u"1,200"_s));
        QVERIFY(page.contains(u"tminusctl history --filter &#39;is:held&#39;"_s)
                || page.contains(u"tminusctl history --filter 'is:held'"_s));
    }

    void bodiesComeWhenAskedFor()
    {
        ShiftReport full = report();
        full.wish.withBodies = true;
        put(full, Kind::Held, message(MessageState::Held, u"K"_s));

        for (const auto format : {ReportFormat::Html, ReportFormat::Csv, ReportFormat::Calendar})
            QVERIFY(writeReport(full, format).contains("the body"));
    }

    void whatAsksSaysWhatToDo()
    {
        ShiftReport full = report();
        LedgerMessage orphan = message(MessageState::Held, u"K"_s);
        orphan.asks = true;
        put(full, Kind::Held, orphan);

        for (const auto format : {ReportFormat::Html, ReportFormat::Csv, ReportFormat::Calendar}) {
            const QByteArray unfolded = writeReport(full, format).replace("\r\n ", "");
            QVERIFY2(unfolded.contains("tminusctl held now"), unfolded);
        }
    }

    void rowsSayWhichPartTheyAreOf()
    {
        ShiftReport full = report();
        put(full, Kind::Held, message(MessageState::Held, u"K"_s));
        put(full, Kind::Sent, message(MessageState::Pending, u"L"_s));

        const auto lines = writeReport(full, ReportFormat::Csv).split('\r');

        QVERIFY(lines[0].startsWith("part,id,state,"));
        QVERIFY(lines[1].startsWith("\nheld,01HK,held,"));
        QVERIFY(writeReport(full, ReportFormat::Csv).contains("\r\nsent,01HL,pending,"));
    }

    void calendarHoldsWhatIsDue()
    {
        ShiftReport full = report();
        put(full, Kind::Next, message(MessageState::Pending, u"K"_s));
        put(full, Kind::Sent, message(MessageState::Acked, u"L"_s));
        LedgerMessage atOnce = message(MessageState::Unknown, u"M"_s);
        atOnce.draft.due.reset();
        put(full, Kind::Unknown, atOnce);

        const QByteArray calendar = writeReport(full, ReportFormat::Calendar);

        QCOMPARE(calendar.count("BEGIN:VEVENT"), 1);
        QVERIFY(calendar.contains("UID:01HK@tminus\r\n"));
        QVERIFY(calendar.contains("DTSTART:20270114T070000Z\r\n"));
        QVERIFY(calendar.contains("SUMMARY:orders · K\r\n"));
    }

    void everyPartHasATitleAndAToken()
    {
        QSet<QString> titles;
        QSet<QString> tokens;
        for (int kind = 0; kind < ReportPart::kinds; ++kind) {
            titles.insert(reportPartTitle(static_cast<Kind>(kind)));
            tokens.insert(reportPartToken(static_cast<Kind>(kind)));
        }

        QCOMPARE(titles.size(), ReportPart::kinds);
        QCOMPARE(tokens.size(), ReportPart::kinds);
    }

    void nameOfAFileTellsItsFormat()
    {
        QCOMPARE(reportFormatOfName(u"a.HTM"_s), ReportFormat::Html);
        QCOMPARE(reportFormatOfName(u"a.csv"_s), ReportFormat::Csv);
        QCOMPARE(reportFormatOfName(u"a.ics"_s), ReportFormat::Calendar);
        QCOMPARE(reportFormatOfName(u"a.pdf"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
