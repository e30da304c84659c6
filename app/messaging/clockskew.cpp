// SPDX-License-Identifier: Apache-2.0
#include "messaging/clockskew.h"

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr auto memory = 10min;
constexpr auto grain = 1s; // however many replies come, one proof a second is kept

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

bool areContrary(const ClockSkew::Interval &a, const ClockSkew::Interval &b)
{
    return a.least > b.most || b.least > a.most;
}

ClockSkew::Interval common(const ClockSkew::Interval &a, const ClockSkew::Interval &b)
{
    return {std::max(a.least, b.least), std::min(a.most, b.most)};
}

} // namespace

void ClockSkew::observe(const QDateTime &sent, const QDateTime &received, const QDateTime &date)
{
    if (received < sent)
        return; // our own clock was set back in between: this reply proves nothing

    const Interval proof{between(received, date), between(sent, date) + 1s};
    const bool wasSetBack = !m_proofs.empty() && received < m_proofs.back().at;
    while (!m_proofs.empty() && between(m_proofs.front().at, received) > memory)
        m_proofs.pop_front();
    const bool isContrary = std::any_of(m_proofs.begin(), m_proofs.end(), [&](const Proof &old) {
        return areContrary(old.interval, proof);
    });
    if (wasSetBack || isContrary)
        m_proofs.clear();
    remember(received, proof);

    m_known = proof;
    for (const Proof &old : m_proofs)
        m_known = common(*m_known, old.interval);
}

void ClockSkew::remember(const QDateTime &received, const Interval &proof)
{
    if (m_proofs.empty() || between(m_proofs.back().at, received) >= grain)
        m_proofs.push_back({received, proof});
    else
        m_proofs.back().interval = common(m_proofs.back().interval, proof);
}

QDateTime ClockSkew::toServer(const QDateTime &ours) const
{
    const auto known = interval();
    return known ? ours.addMSecs(known->middle().count()) : ours;
}

QDateTime ClockSkew::toOurs(const QDateTime &server) const
{
    const auto known = interval();
    return known ? server.addMSecs(-known->middle().count()) : server;
}

bool ClockSkew::isBeyond(std::chrono::milliseconds limit) const
{
    const auto known = interval();
    return known && (known->least > limit || known->most < -limit);
}

} // namespace TMinus
