// SPDX-License-Identifier: Apache-2.0
#include "console/timetext.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void timeSaysItsOffset()
    {
        const auto when = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);

        QCOMPARE(timeText(when), u"Thu 14 Jan 2027 15:00:00 +08:00"_s);
        QCOMPARE(timeText(when.addMSecs(7)), u"Thu 14 Jan 2027 15:00:00.007 +08:00"_s);
        QCOMPARE(clockText(when.addMSecs(120)), u"15:00:00.120"_s);
    }

    void spansAreRoundedToWhatMatters_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        const auto row = [](std::chrono::milliseconds span, const QString &text) {
            QTest::addRow("%lld", static_cast<long long>(span.count()))
                << qint64(span.count()) << text;
        };
        row(0ms, u"0s"_s);
        row(7ms, u"7ms"_s);
        row(999ms, u"999ms"_s);
        row(1000ms, u"1s"_s);
        row(1449ms, u"1.4s"_s);
        row(-1449ms, u"-1.4s"_s);
        row(59'960ms, u"1m"_s);
        row(61'200ms, u"1m1s"_s);
        row(90min, u"1h30m"_s);
        row(72h, u"3d"_s);
        row(51h + 20min, u"2d3h"_s);
    }

    void spansAreRoundedToWhatMatters()
    {
        QFETCH(const qint64, ms);
        QFETCH(const QString, text);

        QCOMPARE(spanText(std::chrono::milliseconds(ms)), text);
    }

    void lengthsSpeakTheLanguageOfTheirReader()
    {
        class Chinese final : public QTranslator
        {
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return QByteArray(text) == "%1d" ? u"%1 天"_s
                    : QByteArray(text) == "%1%2" ? u"%1 %2"_s
                                                 : QString();
            }
            bool isEmpty() const override { return false; }
        } chinese;
        QCoreApplication::installTranslator(&chinese);

        QCOMPARE(spanText(72h), u"3 天"_s);
        QCOMPARE(spanText(-51h), u"-2 天 3h"_s);
    }

    void whatTookNoTimeSaysSo()
    {
        QCOMPARE(tookText(0ms), u"<1ms"_s);
        QCOMPARE(tookText(1ms), u"1ms"_s);
    }

    void sizesAreNeverRoundedDown_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("small") << qsizetype(1023) << u"1023 bytes"_s;
        QTest::newRow("limit") << qsizetype(65536) << u"64 KB"_s;
        QTest::newRow("above") << qsizetype(65537) << u"64.1 KB"_s;
        QTest::newRow("mega") << qsizetype(4 << 20) << u"4 MB"_s;
        QTest::newRow("above mega") << qsizetype((4 << 20) + 1) << u"4.1 MB"_s;
        QTest::newRow("giga") << qsizetype(68'719) * (1 << 20) << u"67.2 GB"_s;
    }

    void sizesAreNeverRoundedDown()
    {
        QFETCH(const qsizetype, bytes);
        QFETCH(const QString, text);

        QCOMPARE(sizeText(bytes), text);
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
