// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/callafter.h"
#include "ledger/ledger.h"

#include <deque>

namespace TMinus {

/// Writes down what has happened already and must not get lost: while the ledger cannot take it, it
/// waits here, in its order, and is tried again. The ledger must outlive it.
class Scribe final : public QObject
{
    Q_OBJECT

public:
    Scribe(Ledger &ledger, CallAfter after, QObject *parent = nullptr);

    /// @p event says when it happened. The answer is that of the first try. After Storage or Locked
    /// it is tried on behind the scenes; all else is final.
    void write(const LedgerEvent &event, QObject *context, Callback<AppendedEvent> done);
    /// How much waits for the ledger.
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

Q_SIGNALS:
    /// The ledger cannot take it for now.
    void fellBehind(const TMinus::Error &error);
    /// All that waited is on disk.
    void caughtUp();

private:
    void keep(const LedgerEvent &event, const Error &error);
    void tryLater();
    void tryAgain();

    Ledger &m_ledger;
    CallAfter m_after;
    std::deque<LedgerEvent> m_waiting;
    Error m_trouble;
};

} // namespace TMinus
