// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/callafter.h"
#include "ledger/ledger.h"

#include <QSet>

namespace TMinus {

/// Takes the right to hand over the held messages of one profile and renews it every three seconds;
/// first come keeps it. On each turn it looks after what dead processes left behind. The ledger
/// must outlive it.
class LeaseKeeper final : public QObject
{
    Q_OBJECT

public:
    LeaseKeeper(Ledger &ledger, const QString &profile, CallAfter after, QObject *parent = nullptr);
    /// Gives it back.
    ~LeaseKeeper() override;

    void start();
    /// Asks at once, since somebody said that it is another's by now.
    void renew();
    bool isMine() const { return m_lease && m_lease->isMine; }
    /// Who has it; nothing before the first answer, or while the ledger cannot tell.
    const std::optional<OutboxLease> &lease() const { return m_lease; }
    /// This process's number in the ledger; 0 before the first turn.
    qint64 process() const { return m_process; }
    /// Whether the process with that number still has the ledger open.
    bool isThere(qint64 process) const { return m_processes.contains(process); }

Q_SIGNALS:
    /// It has another owner now, or none that is known.
    void ownerChanged();
    /// Other processes have the ledger open now.
    void processesChanged();
    /// The outcome of so many messages is unknown, since their sender is gone.
    void abandoned(qint64 count);
    /// The ledger cannot be used, so nothing can leave; told once for each trouble.
    void failed(const TMinus::Error &error);
    /// It can be used again.
    void recovered();
    /// One turn is over.
    void turned();

private:
    void turn();
    void takeLease(const Result<OutboxLease> &outcome);
    void takeProcesses(const Result<QList<LedgerProcess>> &outcome);
    template<typename T>
    void note(const Result<T> &outcome);
    void tellTrouble();

    Ledger &m_ledger;
    const QString m_profile;
    CallAfter m_after;
    std::optional<OutboxLease> m_lease;
    qint64 m_process = 0;
    QSet<qint64> m_processes;
    std::optional<Error> m_found;    ///< in the turn that runs
    std::optional<Error> m_trouble;  ///< that was told
    std::unique_ptr<QObject> m_next; ///< the turn that is to come
};

} // namespace TMinus
