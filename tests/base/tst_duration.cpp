// SPDX-License-Identifier: Apache-2.0
#include "base/duration.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestDuration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        const auto row = [](const char *text, std::chrono::milliseconds time) {
            QTest::newRow(text) << QString::fromUtf8(text) << qint64(time.count());
        };
        row("10", 10s);
        row("0", 0s);
        row("10s", 10s);
        row("+90m", 90min);
        row("-2d", -48h);
        row("-0s", 0s);
        row("-30", -30s);
        row("1h30m", 90min);
        row("1.5h", 90min);
        row("1h1h", 2h);
        row("5min", 5min);
        row("1m30s", 90s);
        row("2m5ms", 2min + 5ms);
        row("250ms", 250ms);
        row("1w", 7 * 24h);
        row("1w2d3h4m5s6ms", 9 * 24h + 3h + 4min + 5s + 6ms);
        row("0.1s", 100ms);
        row("0.0004s", 0ms);
        row("0.0006s", 1ms);
        row("-1.5ms", -2ms);
        row("  5m  ", 5min);
        row("146000d", 146'000 * 24h);
    }

    void readsWhatPeopleType()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, milliseconds);

        const auto read = readDuration(text);

        QVERIFY(read.has_value());
        QCOMPARE(qint64(read->count()), milliseconds);
    }

    void namesTheColumnOfWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        const auto row = [](const char *text, int column) {
            QTest::newRow(text) << QString::fromUtf8(text) << column;
        };
        row("", 1);
        row("   ", 1);
        row("+", 2);
        row("h", 1);
        row("--5s", 2);
        row("+-5s", 2);
        row("1.5", 1);
        row(".5h", 1);
        row("5.h", 1);
        row("1.2.3s", 1);
        row("1e3s", 1);
        row("1h30", 3);
        row("1h 30m", 3);
        row("1h-30m", 3);
        row("10 s", 1);
        row("5M", 1);
        row("5y", 1);
        row("5mins", 1);
        row("1,5h", 1);
        row("5\xC2\xB5s", 1);
        row("\xD9\xA5s", 1);
        row("  1h x", 3);
        row("146001d", 1);
        row("146000d1ms", 8);
        row("99999999999999999999999999h", 1);
        row("inf", 1);
        row("nans", 1);
    }

    void namesTheColumnOfWhatItCannotRead()
    {
        QFETCH(const QString, text);
        QFETCH(const int, column);

        const auto read = readDuration(text);

        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(read.error().message.contains(u"(column %1)"_s.arg(column)),
                 qPrintable(read.error().message));
    }

    void refusesFourHundredDigitsWithoutTrouble()
    {
        QVERIFY(!readDuration(QString(400, u'9') + u'd').has_value());
    }

    void everyPrefixIsReadOrRefused()
    {
        const QString whole = u"-1w2d3h4min5.25s6ms"_s;
        int readable = 0;

        for (qsizetype length = 0; length <= whole.size(); ++length)
            readable += readDuration(whole.left(length)).has_value() ? 1 : 0;

        QCOMPARE(readable, 9); // -1, and after each unit; "4m" and "6m" too
    }

    void readsTheSameUnderACommaLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));

        QCOMPARE(readDuration(u"1.5h"_s).value_or(0ms), 90min);
        QCOMPARE(writeDuration(1500s), u"25m"_s);
    }

    void writesWholeUnitsLargestFirst_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](std::chrono::milliseconds time, const char *text) {
            QTest::newRow(text) << qint64(time.count()) << QString::fromUtf8(text);
        };
        row(0ms, "0s");
        row(250ms, "250ms");
        row(1s, "1s");
        row(1001ms, "1s1ms");
        row(90min, "1h30m");
        row(60min, "1h");
        row(-90min, "-1h30m");
        row(8 * 24h, "1w1d");
        row(7 * 24h - 1ms, "6d23h59m59s999ms");
        row(-1ms, "-1ms");
    }

    void writesWholeUnitsLargestFirst()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const QString, text);

        QCOMPARE(writeDuration(std::chrono::milliseconds(milliseconds)), text);
    }

    void readsBackWhatItWrote()
    {
        for (qint64 ms = 1; ms < 12'614'400'000'000; ms = ms * 3 + 1) {
            for (const std::chrono::milliseconds time :
                 {std::chrono::milliseconds(ms), std::chrono::milliseconds(-ms)})
                QCOMPARE(readDuration(writeDuration(time)).value_or(0ms), time);
        }
    }

    void writesTheLeastNumberOfAll()
    {
        QCOMPARE(writeDuration(std::chrono::milliseconds::min()),
                 u"-15250284452w3d7h12m55s808ms"_s);
    }
};

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
