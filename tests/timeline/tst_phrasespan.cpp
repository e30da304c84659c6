// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasespan.h"

#include "timeline/phrasescanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PhraseSpanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsEveryUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        const auto row = [](std::chrono::milliseconds span,
                            std::initializer_list<const char *> all) {
            for (const char *text : all)
                QTest::newRow(text) << QString::fromUtf8(text) << qint64(span.count());
        };
        row(2ms, {"2ms", "2毫秒后"});
        row(2s, {"2s", "2sec", "2 secs", "2 seconds", "2second", "2秒后", "2秒钟后"});
        row(2min, {"2m", "2min", "2 mins", "2 minute", "2 minutes", "2分钟后", "2分后"});
        row(2h, {"2h", "2 hour", "2 hours", "2小时后", "2个小时后", "2个钟头后"});
        row(48h, {"2d", "2 day", "2 days", "2天后"});
        row(336h, {"2w", "2 week", "2 weeks", "2周后", "2个星期后"});
        row(-2h, {"-2h", "in -2h", "2h ago", "2小时前", "2小时之前"});
    }
    void readsEveryUnit()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, milliseconds);
        PhraseScanner scanner(text);

        const auto span = takeSpan(scanner);

        QVERIFY(span.has_value());
        QCOMPARE(qint64(span->count()), milliseconds);
    }

    void takesNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "in", "+", "-", "10", "+10", "in 10", "10 x", "h", "1h x", "1..5h", "-2h ago",
              "2h before", "半", "个小时", "三", "1000000d", "2h后ago"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void takesNothingElse()
    {
        QFETCH(const QString, text);
        PhraseScanner scanner(text);

        QVERIFY(!takeSpan(scanner).has_value());
        QCOMPARE(scanner.column(), 0);
    }
};

QTEST_GUILESS_MAIN(PhraseSpanTest)
#include "tst_phrasespan.moc"
