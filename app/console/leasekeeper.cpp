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
    m_found.reset();
    m_ledger.lease(m_profile, this,
                   [this](const Result<OutboxLease> &outcome) { takeLease(outcome); });
    m_ledger.abandonDead(this, [this](const Result<qint64> &count) {
        note(count);
        if (count && *count > 0)
            Q_EMIT abandoned(*count);
    });
    m_ledger.processes(this, [this](const Result<QList<LedgerProcess>> &outcome) {
        takeProcesses(outcome);
        tellTrouble();
        Q_EMIT turned();
    });
}

/// The first trouble of a turn is what it is told with.
template<typename T>
void LeaseKeeper::note(const Result<T> &outcome)
{
    if (!outcome && !m_found)
        m_found = outcome.error();
}

void LeaseKeeper::tellTrouble()
{
    const auto before = std::exchange(m_trouble, m_found);
    if (!m_trouble && before)
        Q_EMIT recovered();
    else if (m_trouble && m_trouble != before)
        Q_EMIT failed(*m_trouble);
}

void LeaseKeeper::takeLease(const Result<OutboxLease> &outcome)
{
    note(outcome);
    const auto before = ownerOf(m_lease);
    m_lease = outcome ? std::optional(*outcome) : std::nullopt;
    if (before != ownerOf(m_lease))
        Q_EMIT ownerChanged();
}

void LeaseKeeper::takeProcesses(const Result<QList<LedgerProcess>> &outcome)
{
    note(outcome);
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
