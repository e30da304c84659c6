// SPDX-License-Identifier: Apache-2.0
#include "cli/bulkoptions.h"

#include <CLI/CLI.hpp>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkOptions final : public QObject
{
    Q_OBJECT

    /// What was typed behind "send".
    static BulkOptions typed(const std::string &text)
    {
        BulkOptions options;
        CLI::App app;
        options.describe(app);
        app.parse(text);
        return options;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everythingIsTakenOver()
    {
        const BulkPlan plan = typed("--file rows.txt --format jsonl --spread 1h --jitter 20s "
                                    "--in-flight 8 --rate 50 --dry-run")
                                  .read()
                                  .value();

        QCOMPARE(plan.file, u"rows.txt"_s);
        QCOMPARE(plan.format, std::optional(RowFormat::JsonLines));
        QCOMPARE(plan.spread, std::optional<std::chrono::milliseconds>(1h));
        QCOMPARE(plan.jitter, std::optional<std::chrono::milliseconds>(20s));
        QCOMPARE(plan.inFlight, 8);
        QCOMPARE(plan.perSecond, 50);
        QVERIFY(plan.isDryRun);
        QCOMPARE(plan.copies, 0);
    }

    void whatIsNotSaidStaysOpen()
    {
        const BulkPlan plan = typed("--copies 3").read().value();

        QCOMPARE(plan.copies, 3);
        QVERIFY(plan.file.isEmpty() && !plan.format && !plan.spread && !plan.jitter);
        QCOMPARE(plan.inFlight, 16);
        QCOMPARE(plan.perSecond, 0);
    }

    void manyAreWantedWithAFileOrCopies()
    {
        QVERIFY(typed("--file f").isWanted() && typed("--file f").hasFile());
        QVERIFY(typed("--copies 2").isWanted() && !typed("--copies 2").hasFile());
        QVERIFY(!typed("").isWanted());
        QVERIFY(typed("--file f --forget").isForgetting());
    }

    void badInputIsASentenceWithTheNextStep_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const QString &text, const QString &says) {
            QTest::addRow("%s", qPrintable(text)) << text << says;
        };
        row(u"--file f --copies 2"_s, u"Leave one of them out."_s);
        row(u"--copies 2 --forget"_s, u"belong to --file"_s);
        row(u"--copies 2 --format csv"_s, u"belong to --file"_s);
        row(u"--file f --format xml"_s, u"csv or jsonl; “xml” is neither"_s);
        row(u"--copies 0"_s, u"--copies takes a whole number from 1"_s);
        row(u"--file f --in-flight 257"_s, u"from 1 to 256"_s);
        row(u"--file f --rate fast"_s, u"--rate takes a whole number"_s);
        row(u"--file f --spread ever"_s, u"--spread: "_s);
        row(u"--file f --jitter 41d"_s, u"--jitter takes a time from"_s);
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);

        const auto plan = typed(text.toStdString()).read();

        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
    }

    void optionsOfManyNeedMany_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"--format csv", "--spread 1h", "--jitter 1s", "--in-flight 2",
                                 "--rate 2", "--dry-run", "--forget"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void optionsOfManyNeedMany()
    {
        QFETCH(const QString, text);

        QVERIFY(!typed(text.toStdString()).checkUnwanted());
        QVERIFY(typed("").checkUnwanted());
    }
};

QTEST_GUILESS_MAIN(TestBulkOptions)
#include "tst_bulkoptions.moc"
