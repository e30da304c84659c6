// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QHash>

namespace TMinus {

/// What a profile says of its part of the ledger.
struct LedgerPolicy
{
    KeepBody keepBody = KeepBody::Whole; ///< once the message has left; before, it is kept whole
    int keepBytes = 4096;                ///< with First; whole characters
    std::chrono::hours retain{90 * 24};  ///< what is done with goes after that
    qint64 retainBytes = 4096LL << 20;   ///< of bodies; the oldest that are done with go first
    std::chrono::seconds grace{120};     ///< overdue after
    bool operator==(const LedgerPolicy &) const = default;
};

/// By id of the profile; what is not in it has the default policy.
using LedgerPolicies = QHash<QString, LedgerPolicy>;

/// What @p profile says of it.
inline LedgerPolicy policyOf(const Profile &profile)
{
    return {.keepBody = profile.keepBody,
            .keepBytes = profile.keepBytes,
            .retain = std::chrono::hours(24LL * profile.retainDays),
            .retainBytes = qint64(profile.retainMB) << 20,
            .grace = profile.grace};
}

} // namespace TMinus
