// SPDX-License-Identifier: Apache-2.0
#include "console/consumercosts.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr qint64 minute = 60;

} // namespace

void ConsumerCosts::begin(const QDateTime &now)
{
    m_begun = now;
    m_seconds.clear();
}

void ConsumerCosts::addPoll(const QString &requestId)
{
    ++m_polls;
    addRequest(requestId);
}

void ConsumerCosts::addEmptyPoll(const QString &requestId)
{
    ++m_emptyPolls;
    addPoll(requestId);
}

void ConsumerCosts::addMessages(qint64 count, qint64 bytes, const QDateTime &now)
{
    m_messages += count;
    m_bytes += bytes;
    const qint64 second = now.toSecsSinceEpoch();
    if (!m_seconds.empty() && m_seconds.back().at == second)
        m_seconds.back().count += count;
    else
        m_seconds.push_back({second, count});
    while (m_seconds.front().at <= second - minute)
        m_seconds.pop_front();
}

std::optional<double> ConsumerCosts::rate(const QDateTime &now) const
{
    const qint64 running = m_begun.isValid() ? m_begun.secsTo(now) : 0;
    if (running < 1)
        return std::nullopt;
    const qint64 from = now.toSecsSinceEpoch() - minute;
    qint64 count = 0;
    for (const Second &second : m_seconds)
        count += second.at > from ? second.count : 0;
    return double(count) / double(std::min(running, minute));
}

void ConsumerCosts::addRequest(const QString &requestId)
{
    if (!requestId.isEmpty())
        m_requestId = requestId;
}

} // namespace TMinus
