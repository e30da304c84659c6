// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowmapping.h"

#include "exchange/rowtrouble.h"
#include "exchange/sendrow.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestRowMapping final : public QObject
{
    Q_OBJECT

    const SourceRow m_row{.number = 1,
                          .line = 2,
                          .cells = {{u"coupon"_s, u"C-1"_s},
                                    {u"send_at"_s, u"2027-01-15 09:00"_s},
                                    {u"key"_s, u"not this"_s},
                                    {u"note"_s, u"says \"hi\""_s}}};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void columnsFillThePartsOfTheirNameUnlessMapped()
    {
        const RowMapping mapping{.columns = {{u"key"_s, u"coupon"_s}}};

        QCOMPARE(mapping.partsOf(u"coupon"_s), (QStringList{u"key"_s, u"coupon"_s}));
        QCOMPARE(mapping.partsOf(u"key"_s), QStringList());
        QCOMPARE(mapping.partsOf(u"due"_s), QStringList{u"due"_s});
        QCOMPARE(mapping.columnOf(u"key"_s), u"coupon"_s);
        QCOMPARE(mapping.columnOf(u"tag"_s), u"tag"_s);
    }

    void aMappedPartTakesItsOtherColumnsAway()
    {
        const RowMapping mapping{.columns = {{u"due"_s, u"send_at"_s}, {u"body"_s, u"text"_s}}};

        QCOMPARE(mapping.partsOf(u"after"_s), QStringList());
        QCOMPARE(mapping.partsOf(u"bodyBase64"_s), QStringList());
        QCOMPARE(RowMapping{}.partsOf(u"after"_s), QStringList{u"after"_s});
    }

    void readsARowByTheMapping()
    {
        const auto row =
            readSendRow(m_row,
                        {.columns = {{u"key"_s, u"coupon"_s}, {u"due"_s, u"send_at"_s}},
                         .isBodyWholeRow = true});

        QVERIFY(row);
        QCOMPARE(row->key, u"C-1"_s);
        QCOMPARE(row->due, u"2027-01-15 09:00"_s);
        QCOMPARE(row->body,
                 QByteArray("{\"coupon\":\"C-1\",\"send_at\":\"2027-01-15 09:00\","
                            "\"key\":\"not this\",\"note\":\"says \\\"hi\\\"\"}"));
        QVERIFY(!row->isTemplate);
        QCOMPARE(row->source, m_row);
    }

    void aReasonStandsWithoutItsPlace()
    {
        const QString placed = rowTroubleIn(3, 4, u"due"_s, u"Too late."_s).value().message;

        QCOMPARE(withoutPlace(placed, 3, 4, {u"key"_s, u"due"_s}), u"Too late."_s);
        QCOMPARE(withoutPlace(placed, 3, 4, {u"key"_s}), placed);
        QCOMPARE(withoutPlace(u"The file is empty."_s, 3, 4, {u"due"_s}), u"The file is empty."_s);
    }
};

QTEST_GUILESS_MAIN(TestRowMapping)
#include "tst_rowmapping.moc"
