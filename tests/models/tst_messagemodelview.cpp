// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/messagemodel.h"
#include "timeline/zonelens.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using Column = MessageModel::Column;

/// What a MessageModel shows of what it holds: order, filter, pause.
class MessageModelViewTest final : public QObject
{
    Q_OBJECT

    QDateTime m_now;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    ReceivedMessage arrival(int number) const
    {
        const QString text = QString::number(number);
        return {.messageId = u"ID"_s + text,
                .receiptHandle = u"handle"_s + text,
                .body = "{\"n\":" + text.toUtf8() + ",\"who\":\"w" + text.toUtf8() + "\"}",
                .tag = number % 2 ? u"ODD"_s : u"EVEN"_s,
                .key = u"key-"_s + text,
                .due = m_now.addSecs(-number),
                .publishTime = m_now.addSecs(-9999),
                .firstConsumeTime = m_now,
                .nextConsumeTime = m_now.addSecs(300),
                .consumedTimes = 1};
    }
    static MessageOrigin origin() { return {u"t"_s, u"g"_s}; }
    void give(int from, int to)
    {
        QList<ReceivedMessage> messages;
        for (int number = from; number <= to; ++number)
            messages.append(arrival(number));
        m_model->take({.origin = origin()}, messages);
    }
    void take(int from, int to)
    {
        give(from, to);
        m_model->flush();
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.append(m_model->index(row, int(Column::Id)).data().toString().sliced(2));
        return ids;
    }
    static std::optional<FilterNode> filter(const QString &text)
    {
        const auto tree = readFilter(text, {});
        return tree ? std::optional(*tree) : std::nullopt;
    }
    void acknowledge(int number)
    {
        const QString text = QString::number(number);
        m_model->begin({.topic = u"t"_s,
                        .group = u"g"_s,
                        .messageId = u"ID"_s + text,
                        .handle = u"handle"_s + text});
        m_model->settle({.receiptHandle = u"handle"_s + text, .state = AckVerdict::State::Acked});
        m_model->flush();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QLocale::setDefault(QLocale::c());
        m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
        m_model = std::make_unique<MessageModel>(200'000, [this] { return m_now; });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column <= int(Column::Ack); ++column)
            QTest::addRow("column %d", column) << column;
    }
    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        take(1, 20);
        acknowledge(7);

        m_model->sort(column, Qt::DescendingOrder);

        QCOMPARE(m_model->rowCount(), 20);
        for (int row = 1; row < 20; ++row) {
            const QVariant above = m_model->index(row - 1, column).data(MessageModel::SortRole);
            const QVariant below = m_model->index(row, column).data(MessageModel::SortRole);
            QVERIFY(QVariant::compare(above, below) != QPartialOrdering::Less);
        }
    }

    void sortsBothWaysAndBack()
    {
        take(1, 3);

        m_model->sort(int(Column::Due), Qt::AscendingOrder);
        QCOMPARE(ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        m_model->sort(int(Column::Due), Qt::DescendingOrder);
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
        m_model->sort(-1);
        QCOMPARE(ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    }

    void putsWhatComesWhereItBelongs_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("a few") << 4;
        QTest::newRow("many") << 60;
    }
    void putsWhatComesWhereItBelongs()
    {
        QFETCH(int, count);
        take(1, count);
        m_model->sort(int(Column::Due), Qt::AscendingOrder);
        const QPersistentModelIndex kept(m_model->index(0, 0));
        QCOMPARE(kept.sibling(0, int(Column::Id)).data().toString(), u"ID%1"_s.arg(count));

        QList<ReceivedMessage> between;
        for (int number = 1; number <= count; ++number) {
            between.append(arrival(number));
            between.last().messageId += u"b"_s;
            between.last().due = m_now.addMSecs(-number * 1000 - 500);
        }
        m_model->take({.origin = origin()}, between);
        m_model->flush();

        QCOMPARE(m_model->rowCount(), 2 * count);
        QCOMPARE(ids().first(), u"%1b"_s.arg(count));
        QCOMPARE(ids().at(1), QString::number(count));
        QCOMPARE(ids().last(), u"1"_s);
        QCOMPARE(kept.row(), 1);
    }

    void showsWhatMatchesAndAllAgain()
    {
        take(1, 6);

        m_model->setFilter(filter(u"tag:ODD"_s));
        QCOMPARE(ids(), QStringList({u"5"_s, u"3"_s, u"1"_s}));
        take(7, 8);
        QCOMPARE(ids(), QStringList({u"7"_s, u"5"_s, u"3"_s, u"1"_s}));
        m_model->setFilter({});
        QCOMPARE(m_model->rowCount(), 8);
        QCOMPARE(ids().first(), u"8"_s);
    }

    void keepsIndexesOfRowsThatStay()
    {
        take(1, 6);
        const QPersistentModelIndex stays(m_model->index(3, 2));
        const QPersistentModelIndex goes(m_model->index(2, 2));

        m_model->setFilter(filter(u"tag:ODD"_s));

        QCOMPARE(stays.row(), 1);
        QVERIFY(!goes.isValid());
        m_model->setFilter({});
        QCOMPARE(stays.row(), 3);
    }

    void hidesARowThatMatchesNoMore()
    {
        take(1, 4);
        m_model->setFilter(filter(u"is:live"_s));
        QCOMPARE(m_model->rowCount(), 4);

        acknowledge(2);
        QCOMPARE(ids(), QStringList({u"4"_s, u"3"_s, u"1"_s}));
        m_model->setFilter(filter(u"is:acked"_s));
        acknowledge(4);
        acknowledge(1);

        QCOMPARE(ids(), QStringList({u"4"_s, u"2"_s, u"1"_s}));
    }

    void filtersAndSortsTogether()
    {
        take(1, 6);
        m_model->setFilter(filter(u"tag:EVEN"_s));
        m_model->sort(int(Column::Key), Qt::AscendingOrder);
        QCOMPARE(ids(), QStringList({u"2"_s, u"4"_s, u"6"_s}));

        take(7, 8);
        acknowledge(6);

        QCOMPARE(ids(), QStringList({u"2"_s, u"4"_s, u"6"_s, u"8"_s}));
        QCOMPARE(m_model->index(2, 0).data().toString(), u"Acked"_s);
    }

    void showsNothingNewWhileItIsPaused()
    {
        take(1, 2);
        m_model->setPaused(true);

        take(3, 5);

        QCOMPARE(ids(), QStringList({u"2"_s, u"1"_s}));
        QCOMPARE(m_model->waitingCount(), 3);
        QCOMPARE(m_model->totalCount(), 5);
        acknowledge(1);
        QCOMPARE(m_model->index(1, 0).data().toString(), u"Acked"_s);
        m_model->setFilter(filter(u"tag:ODD"_s));
        QCOMPARE(ids(), QStringList({u"1"_s}));
        m_model->setPaused(false);
        QCOMPARE(ids(), QStringList({u"5"_s, u"3"_s, u"1"_s}));
        QCOMPARE(m_model->waitingCount(), 0);
    }

    void keepsWhatIsSeenOverThePause()
    {
        m_tester.reset();
        m_model = std::make_unique<MessageModel>(4, [this] { return m_now; });
        take(1, 4);
        m_model->setPaused(true);

        take(5, 8);
        QCOMPARE(ids(), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        take(9, 10);
        QCOMPARE(ids(), QStringList({u"4"_s, u"3"_s}));
        m_model->setPaused(false);

        QCOMPARE(ids(), QStringList({u"10"_s, u"9"_s, u"8"_s, u"7"_s}));
    }

    void dropsTheOldestWhileItIsSorted()
    {
        m_tester.reset();
        m_model = std::make_unique<MessageModel>(4, [this] { return m_now; });
        const QAbstractItemModelTester tester(m_model.get());
        take(1, 4);
        m_model->sort(int(Column::Key), Qt::DescendingOrder);

        take(5, 6);

        QCOMPARE(ids(), QStringList({u"6"_s, u"5"_s, u"4"_s, u"3"_s}));
    }

    void showsColumnsOfTheBody()
    {
        take(1, 3);
        const int column = m_model->addColumn(*JsonPath::read(u"$.who"_s));
        const int missing = m_model->addColumn(*JsonPath::read(u"none"_s));

        QCOMPARE(m_model->index(0, column).data().toString(), u"w3"_s);
        QCOMPARE(m_model->index(0, missing).data().toString(), u"—"_s);
        QCOMPARE(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"$.who"_s);
        m_model->sort(column, Qt::AscendingOrder);
        QCOMPARE(ids(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
        m_model->removeColumn(column);
        QCOMPARE(m_model->columnCount(), missing);
        QCOMPARE(ids(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        m_model->removeColumn(0);
        QCOMPARE(m_model->columnCount(), missing);
    }

    void arrangesManyRowsOnAnotherThread()
    {
        m_tester.reset(); // it looks at every row
        take(1, 60'000);

        m_model->setFilter(filter(u"tag:ODD"_s));
        QVERIFY(m_model->isArranging());
        give(60'001, 60'004);
        m_model->flush();
        QTRY_VERIFY(!m_model->isArranging());
        QCOMPARE(m_model->rowCount(), 30'002);
        QCOMPARE(ids().first(), u"60003"_s);
        QCOMPARE(ids().last(), u"1"_s);

        m_model->sort(int(Column::Due), Qt::DescendingOrder);
        QTRY_VERIFY(!m_model->isArranging());
        QCOMPARE(ids().first(), u"1"_s);
        QCOMPARE(ids().last(), u"60003"_s);
    }

    void hidesWhatTheProfileHidesInEveryColumn()
    {
        const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'799'735'527'000, Qt::UTC);
        m_model->take(
            {.origin = {.topic = u"t"_s, .group = u"g"_s, .mask = FieldMask({u"$.card"_s})}},
            {{.messageId = u"1"_s,
              .body = R"({"card":"4111","id":7})",
              .publishTime = then,
              .firstConsumeTime = then,
              .nextConsumeTime = then}});
        m_model->flush();
        const int card = m_model->addColumn(*JsonPath::read(u"$.card"_s));
        const int id = m_model->addColumn(*JsonPath::read(u"$.id"_s));

        for (int column = 0; column < m_model->columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                   int(Qt::AccessibleTextRole), int(MessageModel::SortRole)}) {
                const QString text = m_model->index(0, column).data(role).toString();
                QVERIFY2(!text.contains(u"4111"_s), qPrintable(text));
            }
        }
        QCOMPARE(m_model->index(0, card).data().toString(), u"••••"_s);
        QCOMPARE(m_model->index(0, id).data().toString(), u"7"_s);
        QCOMPARE(m_model->index(0, int(Column::Body)).data().toString(),
                 u"{\"card\":\"••••\",\"id\":7}"_s);
        QCOMPARE(m_model->factsAt(m_model->index(0, 0)).message.body,
                 QByteArray(R"({"card":"4111","id":7})"));
    }

    void takesTheLastOfManyWishes()
    {
        m_tester.reset();
        take(1, 60'000);

        for (const QString &text : {u"key:key-1"_s, u"key:key-12"_s, u"key=key-123"_s})
            m_model->setFilter(filter(text));
        QTRY_VERIFY(!m_model->isArranging());

        QCOMPARE(ids(), QStringList({u"123"_s}));
    }

    void forgetsAll()
    {
        take(1, 3);
        const QSignalSpy reset(m_model.get(), &MessageModel::modelReset);

        m_model->clear();

        QCOMPARE(reset.count(), 1);
        QCOMPARE(m_model->rowCount(), 0);
        take(1, 1);
        QCOMPARE(m_model->rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(MessageModelViewTest)
#include "tst_messagemodelview.moc"
