// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerpolicy.h"
#include "models/ledgersheet.h"

namespace TMinus {

/// Knows when the clock alone makes another state of a message: its time has come, its grace or its
/// lease has ended. Nothing in the ledger is written then.
class LedgerTurns final
{
public:
    void setPolicies(const LedgerPolicies &policies);
    /// A row has come that may turn earlier than all others.
    void consider(const LedgerRow &row, const TextPool &pool, qint64 now);
    /// The numbers of the rows that have turned by @p now (ms); looks through them only when one
    /// has. Those that stay as they were are told again two seconds later.
    QList<qint64> turned(const LedgerSheet &sheet, qint64 now);

private:
    qint64 turnOf(const LedgerRow &row, const TextPool &pool, qint64 now) const;

    QHash<QString, qint64> m_grace; ///< ms, by profile
    qint64 m_next = 0;              ///< ms: before, no row turns
};

} // namespace TMinus
