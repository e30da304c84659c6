// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerfact.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

namespace TMinus {

/// An arrival that was nobody's when it came.
struct LooseArrival
{
    QString messageId = {};
    std::optional<QDateTime> published = {};
};

/// Finds out which message an arrival is: by its key, or, where the answer to the publish was lost,
/// by all that the two have in common. CONTRACT.md section 5. Rows are those of the table message.
class ArrivalMatcher final
{
public:
    explicit ArrivalMatcher(SQLite::Database &database);
    ~ArrivalMatcher();

    /// The message with this id there.
    std::optional<qint64> byKey(const MessagePlace &place, const QString &topic,
                                const QString &messageId);
    /// The oldest message of unknown outcome (or settled by the operator) that @p fact could be.
    std::optional<qint64> unknownOf(const MessagePlace &place, const SeenFact &fact);
    /// The oldest arrival that the message @p row of unknown outcome could be.
    std::optional<LooseArrival> arrivalOf(qint64 row);

private:
    struct Statements;

    std::unique_ptr<Statements> m_sql;
};

/// The property that says whose message it is, where the profile wants it.
inline const QString markerProperty = QStringLiteral("tminusid");

} // namespace TMinus
