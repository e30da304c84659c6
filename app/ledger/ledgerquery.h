// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "search/texttokens.h"

#include <QHash>

#include <array>
#include <variant>

namespace TMinus {

/// How long a question may take. In a window quick ones do not wait behind the others.
enum class Question {
    Quick, ///< about one message, or a few that an index finds
    Long,
};

/// A value for a parameter of SQL.
using SqlValue = std::variant<std::nullptr_t, qint64, double, QString, QByteArray>;

/// What the full-text index can say of one word: rows whose text has all of @p terms, and those whose
/// id begins with @p idStart, where it is not empty.
struct SqlLookUp
{
    QList<IndexTerm> terms = {};
    QString idStart = {};
    bool operator==(const SqlLookUp &) const = default;
};

/// A condition on a row of message, known as m, and the values of its parameters in their order.
/// It may use the functions that readers register (filtersql.h) and derivedSql().
struct SqlCondition
{
    QByteArray text = "1";
    QList<SqlValue> values = {};
    /// Full text helps: messages that are not in the index yet may be missing from the answer.
    bool usesIndex = false;
    /// Each finds rows among which all that it lets through are.
    QList<SqlLookUp> lookUps = {};
    /// The same condition without the index; only where there are look-ups.
    QByteArray unindexed = {};
    QList<SqlValue> unindexedValues = {};
    bool operator==(const SqlCondition &) const = default;
};

/// Which messages, in which order, how many.
struct LedgerQuery
{
    enum class Order { ByTime, ByTimeDown, ByNumber, ByNumberDown, ByLeaves }; ///< moment, row
    SqlCondition condition = {};
    Order order = Order::ByTime;
    std::optional<LedgerMessage> after = {}; ///< goes on behind it, in that order
    int limit = 500;
    QDateTime now = {};    ///< the service's clock, for derived states
    bool withBody = false; ///< bodies are read too
    /// Each message is told which of these is the first to let it through.
    QList<SqlCondition> kinds = {};
};

/// One answer to a query.
struct LedgerPage
{
    QList<LedgerMessage> messages = {};
    bool hasMore = false;
    qint64 notIndexed = 0; ///< messages that full text cannot find yet; 0 where it was not asked
};

/// How many messages stand where.
struct LedgerCounts
{
    QHash<MessageState, qint64> byState = {};
    qint64 all() const
    {
        qint64 sum = 0;
        for (const qint64 count : byState)
            sum += count;
        return sum;
    }
};

/// How many messages fall into each of @p buckets parts of [from, to), by moment.
struct HistogramQuery
{
    QDateTime from = {};
    QDateTime to = {};
    int buckets = 1000;
    QString profile = {}; ///< empty: all
};

/// For each bucket the number in each state.
struct Histogram
{
    struct Bucket
    {
        std::array<quint32, 11> byState{}; ///< by MessageState
        bool operator==(const Bucket &) const = default;
    };
    QList<Bucket> buckets = {};
};

/// The duplicate guard: same place, topic, key, body and due, written since. What was asked for by a
/// delay is compared by its delay: its due is another one each time.
struct DuplicateQuery
{
    MessagePlace place = {};
    Draft draft = {};
    std::optional<std::chrono::milliseconds> after = {}; ///< the delay that was asked for
    QDateTime since = {};                                ///< our clock
};

/// Who of ours could have seen a message.
struct WatchQuery
{
    QString profile = {};
    QString topic = {};
    QString tag = {};
    QDateTime at = {}; ///< the service's clock
};

/// While a consumer of ours could have seen messages, on the service's clock.
struct WatchInterval
{
    QString profile = {};
    QString topic = {};
    QString group = {};
    QString tags = {}; ///< expression "a||b"; empty: all
    QDateTime since = {};
    QDateTime until = {};
    bool operator==(const WatchInterval &) const = default;
};

} // namespace TMinus
