// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"
#include "exchange/sendrow.h"
#include "exchange/templatetext.h"

#include <QSet>

namespace TMinus {

/// Makes a message of each row: what the row leaves open is filled in, variables get their values,
/// times become instants, and the pre-flight looks at it. Pure but for the variable uuid; every call
/// for a row gives the same times. CONTRACT.md sections 7 and 8.
class RowPlanner final
{
public:
    /// @p view as of the click that started it all: delays count from its now. @p seed makes the
    /// jitter.
    RowPlanner(const BulkPlan &plan, PreflightView view, quint64 seed);

    /// How many messages there are in all, once that is known: for {{n}} and the spread.
    void setCount(qint64 count) { m_count = count; }

    /// The message of @p row. Errors: InvalidArgument, a sentence with row and column.
    Result<PlannedRow> plan(const SendRow &row);
    /// What the pre-flight warned of in the row that was planned last.
    const QList<Finding> &warnings() const { return m_warnings; }
    /// How much later than it says itself the row that was planned last is due.
    std::chrono::milliseconds moved() const { return m_moved; }
    /// When the row that was planned last would be due, as far as that was found.
    const std::optional<QDateTime> &lastDue() const { return m_values.due; }
    /// The columns that templates have used so far.
    const QSet<QString> &usedColumns() const { return m_usedColumns; }

private:
    /// When a message is due, and which column says so.
    struct When
    {
        std::optional<QDateTime> due = {};
        bool isRelative = false;
    };
    Result<When> when(const SendRow &row);
    Result<When> phrase(const SendRow &row) const;
    When commonTime(qint64 number);
    qint64 shareOfSpread(qint64 number) const;
    QDateTime moved(const QDateTime &due, qint64 number, bool isOwn);
    QString columnOf(const QString &word, const SendRow &row) const;
    tl::unexpected<Error> trouble(const SendRow &row, const QString &part,
                                  const QString &sentence) const;
    TemplateValues values(const SendRow &row, const When &when) const;
    Result<QString> fill(const SendRow &row, const QString &column, const QString &text);
    Result<void> fillProperties(const SendRow &row, Draft &draft);
    Result<void> fillBody(const SendRow &row, Draft &draft);
    Result<PlannedRow> checked(const SendRow &row, Draft draft, bool isRelative);

    const BulkPlan &m_plan;
    PreflightView m_view;
    quint64 m_seed;
    qint64 m_count = 1;
    QTimeZone m_zone;
    TemplateValues m_values; ///< of the row that is being planned
    QList<Finding> m_warnings;
    std::chrono::milliseconds m_moved{0};
    QSet<QString> m_usedColumns;
};

/// A number that tells whether two rows say the same.
quint64 hashOf(const SourceRow &row);

} // namespace TMinus
