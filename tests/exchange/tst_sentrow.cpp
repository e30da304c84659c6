// SPDX-License-Identifier: Apache-2.0
#include "exchange/sentrow.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestSentRow final : public QObject
{
    Q_OBJECT

    static QList<Cell> needed()
    {
        return {{u"messageId"_s, u"ID-1"_s}, {u"topic"_s, u"t"_s}, {u"due"_s, u"1"_s}};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsEveryColumn()
    {
        const SourceRow source{.number = 2,
                               .line = 3,
                               .cells = needed()
                                   + QList<Cell>{{u"tag"_s, u"CLOSE"_s},
                                                 {u"key"_s, u"ORD-1"_s},
                                                 {u"shardingKey"_s, u"s"_s},
                                                 {u"sent"_s, u"2"_s},
                                                 {u"zone"_s, u"UTC"_s},
                                                 {u"prop.region"_s, u"杭州"_s},
                                                 {u"body"_s, u"订单"_s},
                                                 {u"state"_s, u"pending"_s}}};

        const auto row = readSentRow(source);

        QVERIFY(row);
        QCOMPARE(*row,
                 (SentRow{.source = source,
                          .messageId = u"ID-1"_s,
                          .topic = u"t"_s,
                          .due = u"1"_s,
                          .sent = u"2"_s,
                          .zone = u"UTC"_s,
                          .tag = u"CLOSE"_s,
                          .key = u"ORD-1"_s,
                          .shardingKey = u"s"_s,
                          .properties = {{u"region"_s, u"杭州"_s}},
                          .body = "订单"}));
    }

    void whatIsMissingIsNamedWithRowAndColumn_data()
    {
        QTest::addColumn<QString>("column");
        for (const QString &column : neededSentColumns())
            QTest::newRow(qPrintable(column)) << column;
    }
    void whatIsMissingIsNamedWithRowAndColumn()
    {
        QFETCH(QString, column);
        for (const bool isThere : {false, true}) {
            SourceRow source{.number = 7, .line = 9, .cells = needed()};
            if (isThere)
                std::ranges::find(source.cells, column, &Cell::column)->value.clear();
            else
                erase_if(source.cells, [&](const Cell &cell) { return cell.column == column; });

            const auto row = readSentRow(source);

            QVERIFY(!row);
            QCOMPARE(row.error().kind, ErrorKind::InvalidArgument);
            QVERIFY2(row.error().message.contains(column) && row.error().message.contains(u"7"_s),
                     qPrintable(row.error().message));
        }
    }

    void bodyComesAsBase64()
    {
        const auto row =
            readSentRow({.cells = needed() + QList<Cell>{{u"bodyBase64"_s, u"AP8="_s}}});
        const auto broken =
            readSentRow({.cells = needed() + QList<Cell>{{u"bodyBase64"_s, u"A*8="_s}}});

        QCOMPARE(row->body, QByteArray("\x00\xFF", 2));
        QVERIFY(!broken);
    }
};

QTEST_GUILESS_MAIN(TestSentRow)
#include "tst_sentrow.moc"
