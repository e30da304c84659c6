// SPDX-License-Identifier: Apache-2.0
// However full text goes about it, the pages of a list are those of the filter.
#include "ledger/textsearch.h"

#include "ledger/filtersql.h"
#include "ledger/ledgerreader.h"
#include "ledger/ledgerschema.h"
#include "ledger/randomrows.h"
#include "storage/sqlitefile.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'799'910'000'000;
using Order = LedgerQuery::Order;

/// What is in few messages; nothing is, and the next ones do or do not; nothing is looked at before.
constexpr std::array<SearchLimits, 5> ways{{{.few = 50'000},
                                            {.few = 5, .next = 1000},
                                            {.few = 5, .next = 7},
                                            {.few = 0, .next = 7},
                                            {.few = 0, .next = 0}}};

QDateTime nowTime()
{
    return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
}

} // namespace

class TestTextSearch final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerReader> m_reader;

    /// All pages of a filter, five messages each.
    QList<qint64> listed(const SqlCondition &condition, Order order)
    {
        QList<qint64> rows;
        LedgerQuery query{.condition = condition, .order = order, .limit = 5, .now = nowTime()};
        for (bool hasMore = true; hasMore;) {
            const auto page = m_reader->page(query);
            if (!page)
                return {-1};
            for (const LedgerMessage &message : page->messages)
                rows.append(message.row);
            if (!page->messages.isEmpty())
                query.after = page->messages.last();
            hasMore = page->hasMore;
        }
        return rows;
    }
    static SqlCondition conditionOf(const QString &filter)
    {
        const auto tree =
            readFilter(filter, {.phrases = {.now = nowTime(), .zone = QTimeZone("Asia/Shanghai")}});
        return filterSql(*tree, nowTime());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"ledger.sqlite"_s);
        const auto database = openSqliteWriter(path, ledgerSchema());
        QVERIFY(database);
        RandomRows random(7, now);
        random.store(random.rows(150), **database);
        auto reader = LedgerReader::open(path, std::make_shared<SharedPolicies>());
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pagesAreTheSameHoweverManyAreFound_data()
    {
        QTest::addColumn<Order>("order");
        QTest::newRow("by time") << Order::ByTime;
        QTest::newRow("by time, down") << Order::ByTimeDown;
        QTest::newRow("by number") << Order::ByNumber;
        QTest::newRow("by number, down") << Order::ByNumberDown;
    }
    void pagesAreTheSameHoweverManyAreFound()
    {
        QFETCH(Order, order);
        RandomRows random(11, now);
        int searches = 0;
        int found = 0;
        for (int round = 0; round < 4000 && searches < 30; ++round) {
            const QString filter =
                random.term() + (round % 2 == 0 ? u" "_s + random.term() : QString());
            SqlCondition condition = conditionOf(filter);
            if (condition.lookUps.isEmpty())
                continue;
            ++searches;
            SqlCondition simple = condition;
            simple.lookUps.clear();
            const QList<qint64> wanted = listed(simple, order);
            found += wanted.isEmpty() ? 0 : 1;
            for (const SearchLimits limits : ways) {
                m_reader->setSearchLimits(limits);
                QVERIFY2(listed(condition, order) == wanted, qPrintable(filter));
            }
        }

        QCOMPARE(searches, 30);
        QVERIFY(found > 8);
    }

    void onlyWhatNothingGetsPastIsLookedUp_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("lookUps");
        QTest::newRow("a word") << u"refund"_s << 1;
        QTest::newRow("two words") << u"refund invoice"_s << 2;
        QTest::newRow("a word and a state") << u"refund is:held"_s << 1;
        QTest::newRow("one or the other") << u"refund OR invoice"_s << 0;
        QTest::newRow("excluded") << u"-refund"_s << 0;
        QTest::newRow("unequal") << u"tag!=refund"_s << 0;
        QTest::newRow("a pattern") << u"/refund/"_s << 0;
        QTest::newRow("in a group") << u"refund (a OR b)"_s << 1;
        QTest::newRow("nothing") << QString() << 0;
    }
    void onlyWhatNothingGetsPastIsLookedUp()
    {
        QFETCH(QString, filter);
        QFETCH(int, lookUps);

        QCOMPARE(conditionOf(filter).lookUps.size(), lookUps);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
