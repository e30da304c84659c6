// SPDX-License-Identifier: Apache-2.0
#include "console/bulkrecords.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkRecords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void summaryNamesEveryCount()
    {
        const BulkSummary summary{.toSend = 9,
                                  .pending = 3,
                                  .refused = 2,
                                  .notSent = 1,
                                  .unknown = 2,
                                  .skipped = 5,
                                  .unknownBefore = 4,
                                  .took = 1500ms,
                                  .done = 7};

        QCOMPARE(summaryRecord(summary).line(),
                 QByteArray(
                     R"({"type":"summary","toSend":9,"pending":3,"held":0,"refused":2,"notSent":1,)"
                     R"("unknown":2,"skipped":5,"unknownBefore":4,"left":2,"took":1500})"));
    }

    void plannedMessageHasItsFields()
    {
        const PlannedRow row{
            .row = 3,
            .draft = {.topic = u"t"_s,
                      .body = "hi",
                      .key = u"k"_s,
                      .properties = {{u"a"_s, u"1"_s}},
                      .due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)}};

        QCOMPARE(
            plannedRecord(row).line(),
            QByteArray(R"({"type":"message","row":3,"topic":"t","key":"k","properties":{"a":"1"},)"
                       R"("due":1799910000000,"bodySize":2,)"
                       R"("bodyMd5":"49F68A5C8493EC2C0BF489821C21FC3B","body":"hi"})"));
    }
};

QTEST_GUILESS_MAIN(TestBulkRecords)
#include "tst_bulkrecords.moc"
