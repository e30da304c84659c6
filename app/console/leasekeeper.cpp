// SPDX-License-Identifier: Apache-2.0
#include "console/leasekeeper.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto renewEvery = 3s; // it lasts ten

std::optional<qint64> ownerOf(const std::optional<OutboxLease> &lease)
{
    return lease ? std::optional(lease->owner.id) : std::nullopt;
}

} // namespace

LeaseKeeper::LeaseKeeper(Ledger &ledger, const QString &profile, CallAfter after, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_profile(profile)
    , m_after(std::move(after))
{}

LeaseKeeper::~LeaseKeeper()
{
    if (isMine())
        m_ledger.release(m_profile, nullptr, {});
}

void LeaseKeeper::start()
{
    m_ledger.open(this, [this](const Result<LedgerOpening> &opening) {
        if (opening)
            m_process = opening->process;
        turn();
    });
}

void LeaseKeeper::renew()
{
    m_lease.reset();
    turn();
}

void LeaseKeeper::turn()
{
    m_next = std::make_unique<QObject>();
    m_after(renewEvery, m_next.get(), [this] { m_process == 0 ? start() : turn(); });
    m_ledger.lease(m_profile, this,
                   [this](const Result<OutboxLease> &outcome) { takeLease(outcome); });
    m_ledger.abandonDead(this, [this](const Result<qint64> &count) {
        if (count && *count > 0)
            Q_EMIT abandoned(*count);
    });
    m_ledger.processes(this, [this](const Result<QList<LedgerProcess>> &outcome) {
        takeProcesses(outcome);
        Q_EMIT turned();
    });
}

void LeaseKeeper::takeLease(const Result<OutboxLease> &outcome)
{
    const auto before = ownerOf(m_lease);
    m_lease = outcome ? std::optional(*outcome) : std::nullopt;
    if (before != ownerOf(m_lease))
        Q_EMIT ownerChanged();
}

void LeaseKeeper::takeProcesses(const Result<QList<LedgerProcess>> &outcome)
{
    if (!outcome)
        return;
    QSet<qint64> processes;
    for (const LedgerProcess &process : *outcome)
        processes.insert(process.id);
    if (processes == m_processes)
        return;
    m_processes = processes;
    Q_EMIT processesChanged();
}

} // namespace TMinus
