// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"
#include "search/filterpredicate.h"
#include "search/rowrule.h"

#include <QCache>
#include <QCoreApplication>
#include <QSet>

namespace TMinus {

/// Which rule a row of a MessageModel fits. Rows are asked about while they are painted: what was
/// found is kept until the row, the rules or the clock make it another.
class MessageTints final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::MessageTints)

public:
    /// Times in the rules count from @p now (ms).
    void setRules(const RowRules &rules, qint64 now);
    /// Of the first rule that row @p number of @p rows fits.
    RowTint tintOf(const MessageSnapshot &rows, quint32 number) const;
    /// Names that rule; empty: there is none.
    QString reason(const MessageSnapshot &rows, quint32 number) const;
    /// These rows are others now.
    void forget(const QSet<quint32> &numbers);
    void forgetAll() { m_known.clear(); }
    /// The clock went on to @p now (ms): the rows among the known ones that fit another rule.
    QSet<quint32> renew(const MessageSnapshot &rows, qint64 now);

private:
    void readRules(qint64 now);
    const RowRule *ruleOf(const MessageSnapshot &rows, quint32 number) const;
    int found(const MessageSnapshot &rows, quint32 number) const;

    static constexpr qsizetype mostKnown =
        512; ///< more than a window shows; all are asked again each second

    RowRules m_rules;
    std::vector<FilterPredicate> m_predicates;
    bool m_moves = false; ///< with the clock
    mutable QCache<quint32, int> m_known{mostKnown};
};

} // namespace TMinus
