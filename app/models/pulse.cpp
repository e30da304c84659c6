// SPDX-License-Identifier: Apache-2.0
#include "models/pulse.h"

namespace TMinus {

void Pulse::ask(const PendingReply &reply, const QDateTime &now)
{
    m_asked.removeIf([](const auto &asked) { return !asked.first.isPending(); });
    m_asked.append({reply, now});
}

std::optional<QDateTime> Pulse::waitsSince() const
{
    std::optional<QDateTime> oldest;
    for (const auto &asked : m_asked) {
        if (asked.first.isPending() && (!oldest || asked.second < *oldest))
            oldest = asked.second;
    }
    return oldest;
}

} // namespace TMinus
