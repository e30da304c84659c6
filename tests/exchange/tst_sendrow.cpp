// SPDX-License-Identifier: Apache-2.0
#include "exchange/sendrow.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestSendRow final : public QObject
{
    Q_OBJECT

    static Result<SendRow> read(const QList<Cell> &cells)
    {
        return readSendRow({.number = 2, .line = 3, .cells = cells});
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyColumnHasItsPlace()
    {
        const auto row = read({{u"body"_s, u"延时"_s},
                               {u"topic"_s, u"t"_s},
                               {u"tag"_s, u"g"_s},
                               {u"key"_s, u"k"_s},
                               {u"shardingKey"_s, u"s"_s},
                               {u"prop.a"_s, u"1"_s},
                               {u"prop.b"_s, u""_s},
                               {u"after"_s, u"1h30m"_s},
                               {u"zone"_s, u"Asia/Tokyo"_s},
                               {u"customer"_s, u"Li"_s}});

        QVERIFY(row);
        QCOMPARE(row->body, QByteArray("延时"));
        QVERIFY(row->isTemplate);
        QCOMPARE(row->topic, u"t"_s);
        QCOMPARE(row->tag, u"g"_s);
        QCOMPARE(row->key, u"k"_s);
        QCOMPARE(row->shardingKey, u"s"_s);
        QCOMPARE(row->properties, (QMap<QString, QString>{{u"a"_s, u"1"_s}}));
        QCOMPARE(row->after, 90min);
        QCOMPARE(row->zone, u"Asia/Tokyo"_s);
        QCOMPARE(row->source.value(u"customer"), u"Li"_s);
    }

    void base64IsDecodedAndNoTemplate()
    {
        const auto row = read({{u"body"_s, u""_s}, {u"bodyBase64"_s, u"e3tpfX0="_s}});

        QVERIFY(row);
        QCOMPARE(row->body, QByteArray("{{i}}"));
        QVERIFY(!row->isTemplate);
    }

    void whatIsLeftOpenIsAbsent()
    {
        const auto row = read({{u"body"_s, u""_s}, {u"due"_s, u""_s}});

        QVERIFY(row);
        QVERIFY(!row->body);
        QVERIFY(!row->after);
        QVERIFY(row->due.isEmpty());
    }

    void saysWhichCellIsWrong_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("both bodies")
            << u"bodyBase64"_s << u"YQ=="_s << u"both body and bodyBase64"_s;
        QTest::newRow("both times") << u"after"_s << u"10m"_s << u"both due and after"_s;
        QTest::newRow("after") << u"after"_s << u"soon"_s << u"Row 2 (line 3), column “after”: "_s;
    }

    void saysWhichCellIsWrong()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const QString, said);

        const auto row = read({{u"body"_s, u"x"_s}, {u"due"_s, u"1799910000"_s}, {column, value}});

        QVERIFY(!row);
        QVERIFY2(row.error().message.contains(said), qPrintable(row.error().message));
    }

    void brokenBase64IsNamed()
    {
        const auto row = read({{u"bodyBase64"_s, u"not base64!"_s}});

        QVERIFY(!row);
        QVERIFY(row.error().message.contains(u"column “bodyBase64”: This is not base64"_s));
    }

    void knowsItsColumns()
    {
        for (const QString &column :
             {u"body"_s, u"bodyBase64"_s, u"topic"_s, u"tag"_s, u"key"_s, u"shardingKey"_s,
              u"due"_s, u"after"_s, u"zone"_s, u"prop.x"_s})
            QVERIFY2(isSendColumn(column), qPrintable(column));
        QVERIFY(!isSendColumn(u"customer"_s));
        QVERIFY(!isSendColumn(u"Body"_s));
    }
};

QTEST_GUILESS_MAIN(TestSendRow)
#include "tst_sendrow.moc"
