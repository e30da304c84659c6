// SPDX-License-Identifier: Apache-2.0
#include "console/hookwatch.h"

#include "console/messagerecord.h"
#include "ledger/ledgerscope.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 10s;
constexpr int mostOverdue = 500;

/// The arrival as the ledger has it.
LedgerMessage messageOf(const RecordedArrival &recorded, const MessagePlace &place)
{
    const Arrival &arrival = recorded.arrival;
    const ReceivedMessage &message = arrival.message;
    return {.id = recorded.id,
            .state = MessageState::Seen,
            .source = recorded.source,
            .place = place,
            .draft = {.topic = arrival.topic,
                      .body = message.body,
                      .tag = message.tag,
                      .key = message.key,
                      .shardingKey = message.shardingKey,
                      .properties = message.properties,
                      .due = message.due},
            .bodySize = message.body.size(),
            .bodyMd5 = message.bodyMd5,
            .sent = message.publishTime,
            .messageId = message.messageId,
            .requestId = arrival.requestId,
            .firstSeen = message.firstConsumeTime,
            .tries = message.consumedTimes,
            .leaseEnd = message.nextConsumeTime,
            .group = arrival.group};
}

} // namespace

HookWatch::HookWatch(const Profile &profile, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_mask(profile.mask)
    , m_runner(profile.hook)
{
    if (profile.hook.isEmpty())
        return;
    connect(&parts.arrivals, &ArrivalBook::written, this, &HookWatch::takeArrivals);
    connect(&parts.outbox, &Outbox::settled, this, &HookWatch::takeReport);
    connect(&parts.outbox, &Outbox::droppedLate, this,
            [this](const LedgerMessage &message) { tell(HookEvent::NotHandedOver, message); });
    lookLater();
}

void HookWatch::takeArrivals(const QList<RecordedArrival> &arrivals)
{
    for (const RecordedArrival &arrival : arrivals)
        tell(HookEvent::Arrival, messageOf(arrival, m_parts.courier.place()));
}

/// What is tried again fails again: it is told once.
void HookWatch::takeReport(const SendReport &report)
{
    if (report.state() == MessageState::Pending) {
        m_failed.remove(report.id);
        return;
    }
    if (m_failed.contains(report.id))
        return;
    m_failed.insert(report.id);
    m_parts.courier.ledger().message(report.id, this,
                                     [this](const Result<std::optional<LedgerMessage>> &found) {
                                         if (found && *found)
                                             tell(HookEvent::NotHandedOver, **found);
                                     });
}

void HookWatch::lookLater()
{
    m_parts.after(lookEvery, this, [this] { look(); });
}

/// One of all processes tells it: the one that hands over.
void HookWatch::look()
{
    lookLater();
    if (!m_parts.outbox.lease().isMine()) {
        m_overdue.reset();
        return;
    }
    const QDateTime now = m_parts.courier.serverNow();
    m_parts.courier.ledger().page({.condition = overdueSql(m_parts.courier.place().profile, now),
                                   .order = LedgerQuery::Order::ByTimeDown,
                                   .limit = mostOverdue,
                                   .now = now,
                                   .withBody = true},
                                  this, [this](const Result<LedgerPage> &page) {
                                      if (page)
                                          takeOverdue(page->messages);
                                  });
}

/// Those that are found first were overdue before.
void HookWatch::takeOverdue(const QList<LedgerMessage> &messages)
{
    QSet<QString> overdue;
    for (const LedgerMessage &message : messages) {
        overdue.insert(message.id);
        if (m_overdue && !m_overdue->contains(message.id))
            tell(HookEvent::Overdue, message);
    }
    m_overdue = overdue;
}

void HookWatch::tell(HookEvent event, LedgerMessage message)
{
    message.draft.body = m_mask.masked(message.draft.body);
    m_runner.run(event, messageRecord(message).line() + '\n');
}

} // namespace TMinus
