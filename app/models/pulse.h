// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/pendingreply.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace TMinus {

/// When a list was last answered or told of news, and since when it waits for an answer. Instants
/// are those of the clock that it counts by.
class Pulse final
{
public:
    /// A question was asked at @p now.
    void ask(const PendingReply &reply, const QDateTime &now);
    /// An answer, or news, came at @p now.
    void beat(const QDateTime &now) { m_last = now; }
    /// Invalid: nothing came yet.
    const QDateTime &last() const { return m_last; }
    /// Since when the oldest of the open questions waits; none: none is open.
    std::optional<QDateTime> waitsSince() const;

private:
    QDateTime m_last;
    QList<std::pair<PendingReply, QDateTime>> m_asked;
};

} // namespace TMinus
