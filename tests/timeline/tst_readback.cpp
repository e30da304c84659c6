// SPDX-License-Identifier: Apache-2.0
#include "timeline/readback.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

const QDateTime due = utc(u"2027-01-14T07:00:00Z"_s);

ReadBackContext context(const char *zone, const char *yours)
{
    return {.now = due.addSecs(-(2 * 24 + 3) * 3600),
            .zone = QTimeZone(zone),
            .yourZone = QTimeZone(yours),
            .locale = QLocale::c()};
}

} // namespace

class ReadBackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTheTimeBack()
    {
        const ReadBack parts = readBack(due, context("Asia/Shanghai", "Europe/Berlin"));

        QCOMPARE(readBackLine(parts),
                 u"Thu 14 Jan 2027, 15:00:00 Shanghai · in 2 d 3 h · 08:00 your time · "
                 "1799910000000"_s);
        QCOMPARE(readBackTitle(parts), u"Thu 14 Jan 2027, 15:00:00 Shanghai"_s);
        QCOMPARE(parts.yoursNamed, u"08:00 your time (Berlin)"_s);
    }

    void sparesYouYourOwnTime()
    {
        const ReadBack parts = readBack(due, context("Asia/Shanghai", "Asia/Singapore"));

        QVERIFY(parts.yours.isEmpty() && parts.yoursNamed.isEmpty());
        QCOMPARE(readBackLine(parts),
                 u"Thu 14 Jan 2027, 15:00:00 Shanghai · in 2 d 3 h · 1799910000000"_s);
    }

    void namesYourDayWhereItIsAnother()
    {
        const ReadBack west = readBack(due, context("Asia/Shanghai", "Pacific/Honolulu"));
        const ReadBack east =
            readBack(due.addSecs(5 * 3600 + 7), context("UTC", "Pacific/Auckland"));

        QCOMPARE(west.yours, u"Wed 13 Jan 21:00 your time"_s);
        QCOMPARE(east.yours, u"Fri 15 Jan 01:00:07 your time"_s);
        QCOMPARE(east.zone, u"UTC"_s);
    }

    void showsMillisecondsWhereThereAreAny()
    {
        const ReadBack parts = readBack(due.addMSecs(7), context("Asia/Shanghai", "Europe/Berlin"));

        QCOMPARE(parts.clock, u"15:00:00.007"_s);
        QCOMPARE(parts.yours, u"08:00:00.007 your time"_s);
        QCOMPARE(parts.epoch, u"1799910000007"_s);
    }

    void tellsTheTwoOfADoubledHourApart()
    {
        const QDateTime first = utc(u"2027-10-31T00:30:00Z"_s);

        QCOMPARE(readBack(first, context("Europe/Berlin", "UTC")).zone, u"Berlin (+02:00)"_s);
        QCOMPARE(readBack(first.addSecs(3600), context("Europe/Berlin", "UTC")).zone,
                 u"Berlin (+01:00)"_s);
        QCOMPARE(readBack(first.addSecs(7200), context("Europe/Berlin", "UTC")).zone, u"Berlin"_s);
    }

    void saysHowFarItIs_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](std::chrono::milliseconds span, const QString &text) {
            QTest::newRow(qPrintable(text + QString::number(span.count())))
                << qint64(span.count()) << text;
        };
        row(0ms, u"now"_s);
        row(999ms, u"now"_s);
        row(-999ms, u"now"_s);
        row(1s, u"in 1 s"_s);
        row(-1s, u"1 s ago"_s);
        row(59'999ms, u"in 59 s"_s);
        row(60s, u"in 1 min"_s);
        row(-60s, u"1 min ago"_s);
        row(61s, u"in 1 min 1 s"_s);
        row(-61s, u"1 min 1 s ago"_s);
        row(60min, u"in 1 h"_s);
        row(-60min, u"1 h ago"_s);
        row(60min + 59s, u"in 1 h"_s);
        row(61min, u"in 1 h 1 min"_s);
        row(-61min, u"1 h 1 min ago"_s);
        row(24h, u"in 1 d"_s);
        row(-24h, u"1 d ago"_s);
        row(51h, u"in 2 d 3 h"_s);
        row(-51h, u"2 d 3 h ago"_s);
        row(48h + 27min, u"in 2 d 0 h 27 min"_s);
        row(-48h - 27min, u"2 d 0 h 27 min ago"_s);
        row(30 * 24h - 1min, u"in 29 d 23 h 59 min"_s);
        row(30 * 24h, u"in 30 d"_s);
        row(-(362 * 24h + 23h + 32min), u"363 d ago"_s);
        row(2'000'000 * 24h, u"in 2000000 d"_s);
    }
    void saysHowFarItIs()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const QString, text);

        QCOMPARE(spanFromNow(std::chrono::milliseconds(milliseconds)), text);
    }
};

QTEST_GUILESS_MAIN(ReadBackTest)
#include "tst_readback.moc"
