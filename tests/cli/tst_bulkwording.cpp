// SPDX-License-Identifier: Apache-2.0
#include "cli/bulkwording.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkWording final : public QObject
{
    Q_OBJECT

    static QString valueOf(const Fields &fields, const QString &name)
    {
        for (const auto &field : fields) {
            if (field.first == name)
                return field.second;
        }
        return u"no such field"_s;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QLocale::setDefault(QLocale(u"en_US"_s));
    }

    void endIsToldInOneSentence_data()
    {
        QTest::addColumn<BulkSummary>("summary");
        QTest::addColumn<QString>("says");
        const auto row = [](const BulkSummary &summary, const char *says) {
            QTest::newRow(says) << summary << QString::fromLatin1(says);
        };
        row({.toSend = 1200, .pending = 1200, .done = 1200},
            "The service accepted all 1,200 messages.");
        row({.toSend = 5, .pending = 3, .refused = 2, .done = 5},
            "The service accepted 3 of 5 messages.");
        row({}, "There was nothing left to send.");
        row({.isStopped = true}, "Stopped before the first message went.");
        row({.toSend = 5, .pending = 2, .isStopped = true, .done = 2}, "no row goes twice.");
        row({.toSend = 5, .unknown = 2, .isSilent = true, .done = 2}, "nobody answers any more");
    }

    void endIsToldInOneSentence()
    {
        QFETCH(const BulkSummary, summary);
        QFETCH(const QString, says);

        QVERIFY2(summaryTitle(summary).contains(says), qPrintable(summaryTitle(summary)));
    }

    void whatThereIsNoneOfIsLeftOut()
    {
        const Fields fields =
            summaryFields({.toSend = 5, .pending = 2, .refused = 1, .took = 90s, .done = 3});

        QCOMPARE(valueOf(fields, u"Accepted"_s), u"2"_s);
        QCOMPARE(valueOf(fields, u"Refused"_s), u"1"_s);
        QCOMPARE(valueOf(fields, u"Left"_s), u"2"_s);
        QCOMPARE(valueOf(fields, u"Unknown"_s), QString()); // not shown
        QCOMPARE(valueOf(fields, u"Took"_s), u"1m30s"_s);
    }

    void surveySaysWhatWouldGo()
    {
        BulkSurvey survey{.rows = 10, .toSend = 7, .settled = 2, .unknown = 1};
        survey.interrupted = {4};
        survey.atOnce = 3;
        survey.topics = {{u"a"_s, 6}, {u"b"_s, 1}};

        QCOMPARE(surveyTitle(survey, false), u"7 of 10 messages would go; nothing was sent."_s);
        QCOMPARE(surveyTitle(survey, true),
                 u"7 of 10 messages would be held here; nothing was written."_s);
        const Fields fields = surveyFields(survey);
        QCOMPARE(valueOf(fields, u"At once"_s), u"3"_s);
        QCOMPARE(valueOf(fields, u"Scheduled"_s), u"4"_s);
        QCOMPARE(valueOf(fields, u"Topics"_s), u"a 6, b 1"_s);
        QCOMPARE(valueOf(fields, u"Unknown from before"_s), u"2"_s);
        QCOMPARE(valueOf(fields, u"First due"_s), QString());
    }

    void plannedRowIsOneHarmlessLine()
    {
        const PlannedRow row{
            .row = 3,
            .draft = {.topic = u"t"_s, .body = "12345", .tag = u"A"_s, .key = u"\x1b[2J"_s}};

        const QString line = plannedLine(row);

        QVERIFY2(line.startsWith(u"3  t  at once  A  "_s), qPrintable(line));
        QVERIFY(!line.contains(QChar(0x1b)));
    }

    void progressTellsTheRateAndTheRest()
    {
        const BulkSummary summary{.toSend = 100, .pending = 48, .refused = 2, .done = 50};

        QCOMPARE(progressText(summary, 10s), u"50 of 100, 5 a second, 2 failed, 10s left"_s);
        QVERIFY(!progressText({}, 0ms).isEmpty()); // nothing done in no time
    }
};

QTEST_GUILESS_MAIN(TestBulkWording)
#include "tst_bulkwording.moc"
