// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"

#include <QSet>

#include <functional>

namespace TMinus {

/// Whether @p message would leave later than its late rule allows, at @p now.
bool isTooLate(const LedgerMessage &message, const QDateTime &now);

/// What is about to be handed over: who goes when, and who waits for whom. No I/O, no clock.
class OutboxQueue final
{
public:
    /// At most @p most are on their way at once.
    explicit OutboxQueue(int most)
        : m_most(most)
    {}

    /// What was read last replaces what waited; what is on its way stays.
    void load(const QList<LedgerMessage> &messages);
    /// Whether a message whose turn it is may go.
    using Permit = std::function<bool(const LedgerMessage &)>;
    /// Those that are to go at @p now, in order of due; at once before all. They are on their way
    /// then. Of one topic and sharding key only one is. @p permit is asked last; empty: all may go.
    QList<LedgerMessage> take(const QDateTime &now, const Permit &permit = {});
    /// It is on its way no more.
    void done(const QString &id);
    /// When the next one is to go; nothing where none waits.
    std::optional<QDateTime> next() const;
    bool isEmpty() const { return m_waiting.isEmpty() && m_going.isEmpty(); }
    qsizetype going() const { return m_going.size(); }

private:
    bool isBlocked(const LedgerMessage &message) const;

    int m_most;
    QList<LedgerMessage> m_waiting;  ///< in order of due
    QHash<QString, QString> m_going; ///< by id: its turn
    QSet<QString> m_turns;           ///< topic and sharding key of those
};

} // namespace TMinus
