// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/loadfeed.h"

#include "base/sharedclock.h"
#include "ledger/ledger.h"

namespace TMinus {

namespace {

constexpr MessageState awaited[] = {MessageState::Held, MessageState::Leaving,
                                    MessageState::Pending, MessageState::Unknown};

} // namespace

LoadFeed::LoadFeed(ServiceLink &link, SharedClock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    connect(&link.ledger(), &Ledger::changed, this, [this] { m_isStale = true; });
    connect(&link, &ServiceLink::opened, this, [this] { m_isStale = true; });
    connect(&clock, &SharedClock::secondPassed, this, &LoadFeed::ask);
}

void LoadFeed::ask()
{
    if (!m_isStale || m_isAsking || !m_link.isOpen())
        return;
    m_isStale = false;
    m_isAsking = true;
    const QDateTime from = minuteOf(m_link.serverNow());
    const int minutes =
        int(std::chrono::minutes(m_link.profile().window).count()) + 60; // the window moves on
    m_link.ledger().histogram({.from = from,
                               .to = from.addSecs(qint64(minutes) * 60),
                               .buckets = minutes,
                               .profile = m_link.profile().id},
                              this, [this, from](const Result<Histogram> &histogram) {
                                  m_isAsking = false;
                                  take(histogram, from);
                              });
}

void LoadFeed::take(const Result<Histogram> &histogram, const QDateTime &from)
{
    if (!histogram)
        return; // nothing is known: nothing is shown of it
    QList<quint32> counts;
    counts.reserve(histogram->buckets.size());
    for (const Histogram::Bucket &bucket : histogram->buckets) {
        quint32 count = 0;
        for (const MessageState state : awaited)
            count += bucket.byState[std::size_t(state)];
        counts.append(count);
    }
    Q_EMIT loaded(DueLoad(from, counts));
}

} // namespace TMinus
