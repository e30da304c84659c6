// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerfunctions.h"

#include "mqhttp/tagfilter.h"

#include <sqlite3.h>

namespace TMinus {

namespace {

using PoliciesPtr = std::shared_ptr<const SharedPolicies>;

QString argument(sqlite3_value *value)
{
    const int size = sqlite3_value_bytes(value);
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), size);
}

void grace(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto &policies = *static_cast<PoliciesPtr *>(sqlite3_user_data(context));
    const std::chrono::milliseconds time = policies->of(argument(values[0])).grace;
    sqlite3_result_int64(context, time.count());
}

void takesTag(sqlite3_context *context, int, sqlite3_value **values)
{
    const TagFilter filter(argument(values[0]));
    sqlite3_result_int(context, filter.matches(argument(values[1])));
}

void destroy(void *policies)
{
    const std::unique_ptr<PoliciesPtr> owned(static_cast<PoliciesPtr *>(policies));
}

} // namespace

void SharedPolicies::set(const QString &profile, const LedgerPolicy &policy)
{
    const std::lock_guard lock(m_mutex);
    m_policies.insert(profile, policy);
}

LedgerPolicy SharedPolicies::of(const QString &profile) const
{
    const std::lock_guard lock(m_mutex);
    return m_policies.value(profile);
}

LedgerPolicies SharedPolicies::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_policies;
}

void registerLedgerFunctions(SQLite::Database &database, const PoliciesPtr &policies)
{
    auto owned = std::make_unique<PoliciesPtr>(policies);
    database.createFunction("grace", 1, true, owned.release(), grace, nullptr, nullptr, destroy);
    database.createFunction("takes_tag", 2, true, nullptr, takesTag, nullptr, nullptr, nullptr);
}

} // namespace TMinus
