// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerpolicy.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <mutex>

namespace TMinus {

/// The policies as all threads of a ledger know them.
class SharedPolicies final
{
public:
    /// From any thread.
    void set(const QString &profile, const LedgerPolicy &policy);
    LedgerPolicy of(const QString &profile) const;
    LedgerPolicies all() const;

private:
    mutable std::mutex m_mutex;
    LedgerPolicies m_policies; ///< under m_mutex
};

/// Gives a connection the functions grace(profile), in ms, and takes_tag(tags, tag).
/// Throws SQLite::Exception.
void registerLedgerFunctions(SQLite::Database &database,
                             const std::shared_ptr<const SharedPolicies> &policies);

} // namespace TMinus
