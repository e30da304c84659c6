// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/httpdate.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class HttpDateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesEveryDayAsTheProtocolDoes_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *text, QDate date, QTime time) {
            QTest::newRow(text) << QDateTime(date, time, Qt::UTC) << QByteArray(text);
        };
        row("Sun, 22 Nov 2026 13:14:38 GMT", {2026, 11, 22}, {13, 14, 38, 999});
        row("Thu, 01 Jan 1970 00:00:00 GMT", {1970, 1, 1}, {0, 0});
        row("Thu, 29 Feb 2024 23:59:59 GMT", {2024, 2, 29}, {23, 59, 59});
        row("Sat, 02 Mar 2024 01:02:03 GMT", {2024, 3, 2}, {1, 2, 3});
        row("Wed, 03 Apr 2024 01:02:03 GMT", {2024, 4, 3}, {1, 2, 3});
        row("Fri, 03 May 2024 01:02:03 GMT", {2024, 5, 3}, {1, 2, 3});
        row("Mon, 03 Jun 2024 01:02:03 GMT", {2024, 6, 3}, {1, 2, 3});
        row("Tue, 30 Jul 2024 01:02:03 GMT", {2024, 7, 30}, {1, 2, 3});
        row("Sat, 03 Aug 2024 01:02:03 GMT", {2024, 8, 3}, {1, 2, 3});
        row("Tue, 03 Sep 2024 01:02:03 GMT", {2024, 9, 3}, {1, 2, 3});
        row("Thu, 03 Oct 2024 01:02:03 GMT", {2024, 10, 3}, {1, 2, 3});
        row("Tue, 03 Dec 2024 01:02:03 GMT", {2024, 12, 3}, {1, 2, 3});
    }
    void writesEveryDayAsTheProtocolDoes()
    {
        QFETCH(const QDateTime, when);
        QFETCH(const QByteArray, text);

        QCOMPARE(formatHttpDate(when), text);
        QCOMPARE(parseHttpDate(text), when.addMSecs(-when.time().msec()));
        QCOMPARE(parseHttpDate(text)->timeSpec(), Qt::UTC);
    }

    void writesAnyZoneAsGmt()
    {
        const QDateTime local(QDate(2026, 11, 23), QTime(1, 30), Qt::OffsetFromUTC, 8 * 3600);

        QCOMPARE(formatHttpDate(local), QByteArray("Sun, 22 Nov 2026 17:30:00 GMT"));
    }

    void writesEnglishWhateverTheLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Arabic));

        const QByteArray text =
            formatHttpDate(QDateTime(QDate(2026, 11, 22), QTime(1, 2), Qt::UTC));

        QLocale::setDefault(before);
        QCOMPARE(text, QByteArray("Sun, 22 Nov 2026 01:02:00 GMT"));
    }

    void writesNothingForNoTime() { QCOMPARE(formatHttpDate(QDateTime()), QByteArray()); }

    void doesNotCheckTheWeekday()
    {
        const QDateTime when(QDate(2012, 3, 7), QTime(18, 49, 58), Qt::UTC);

        QCOMPARE(parseHttpDate("Thu, 07 Mar 2012 18:49:58 GMT"), when); // was a Wednesday
        QCOMPARE(parseHttpDate("Wed, 07 Mar 2012 18:49:58 GMT"), when);
        QCOMPARE(parseHttpDate("Mittwoch, 07 Mar 2012 18:49:58 GMT"), when);
        QCOMPARE(parseHttpDate("Wed,  07 Mar 2012 18:49:58 GMT "), when);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 ",",
                                 "now",
                                 "Sun, ",
                                 "22 Nov 2026 13:14:38 GMT",
                                 ", 22 Nov 2026 13:14:38 GMT",
                                 "Sun, 22 Nov 2026 13:14:38",
                                 "Sun, 22 Nov 2026 13:14:38 UTC",
                                 "Sun, 22 Nov 2026 13:14:38 +0000",
                                 "Sun, 22 Nov 2026 13:14:38 gmt",
                                 "Sun, 22 nov 2026 13:14:38 GMT",
                                 "Sun, 22 Okt 2026 13:14:38 GMT",
                                 "Sun, 2 Nov 2026 13:14:38 GMT",
                                 "Sun, 22 Nov 26 13:14:38 GMT",
                                 "Sun, 31 Nov 2026 13:14:38 GMT",
                                 "Sun, 00 Nov 2026 13:14:38 GMT",
                                 "Sun, 29 Feb 2026 13:14:38 GMT",
                                 "Sun, 22 Nov 0000 13:14:38 GMT",
                                 "Sun, 22 Nov 2026 24:00:00 GMT",
                                 "Sun, 22 Nov 2026 13:60:38 GMT",
                                 "Sun, 22 Nov 2026 13:14:60 GMT",
                                 "Sun, 22 Nov 2026 -1:14:38 GMT",
                                 "Sun, 22 Nov 2026 13.14.38 GMT",
                                 "Sunday, 22-Nov-26 13:14:38 GMT",
                                 "Sun Nov 22 13:14:38 2026",
                                 "2026-11-22T13:14:38Z",
                                 "Sun, 22 Nov 2026 13:14:38 GMTx",
                                 "dim., 22 nov. 2026 13:14:38 GMT"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(const QByteArray, text);

        QVERIFY(!parseHttpDate(text));
    }

    void everyPrefixIsNoDate()
    {
        const QByteArray text = "Sun, 22 Nov 2026 13:14:38 GMT";

        for (qsizetype size = 0; size < text.size(); ++size)
            QVERIFY2(!parseHttpDate(text.first(size)), text.first(size).constData());
    }
};

QTEST_GUILESS_MAIN(HttpDateTest)
#include "tst_httpdate.moc"
