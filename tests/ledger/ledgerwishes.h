// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"

namespace TMinus {

/// Where the tests send to.
inline MessagePlace testPlace()
{
    return {.profile = QStringLiteral("prod"),
            .realm = QStringLiteral("mq.example.com"),
            .instance = QStringLiteral("MQ_INST_1")};
}

/// A message that is due @p seconds after the fixture's first instant.
inline Draft testDraft(int seconds, const QByteArray &body = "{\"orderId\": 88412}")
{
    return {.topic = QStringLiteral("order-timeout"),
            .body = body,
            .tag = QStringLiteral("CLOSE"),
            .key = QStringLiteral("ORD-88412"),
            .properties = {{QStringLiteral("region"), QStringLiteral("杭州")}},
            .due = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000 + seconds * 1000LL, Qt::UTC)};
}

/// The wish to write that @p draft is held, leaves a minute before it is due.
inline LedgerEvent heldEvent(const Draft &draft, HoldKind kind = HoldKind::Hold)
{
    return {.place = testPlace(),
            .fact = HeldFact{
                .draft = draft, .leaves = draft.due->addSecs(-60), .hold = kind, .armed = true}};
}

/// The wish to write that @p draft is about to leave.
inline LedgerEvent leavingEvent(const Draft &draft)
{
    return {.place = testPlace(), .fact = LeavingFact{.draft = draft}};
}

/// The wish to write @p fact about the message @p id.
inline LedgerEvent eventOf(const QString &id, const LedgerFact &fact)
{
    return {.id = id, .place = testPlace(), .fact = fact};
}

/// That the service took it as @p messageId.
inline AcceptedFact acceptedAs(const QString &messageId)
{
    return {.receipt = {.messageId = messageId,
                        .requestId = QStringLiteral("REQ-1"),
                        .serverTime = QDateTime::fromMSecsSinceEpoch(1'900'000'001'000, Qt::UTC)}};
}

/// The arrival of @p draft as @p messageId, @p late ms after it was due, for the @p times time.
inline SeenFact seenAs(const QString &messageId, const Draft &draft, int late = 250, int times = 1)
{
    const QDateTime first = draft.due->addMSecs(late);
    return {.message = {.messageId = messageId,
                        .receiptHandle = messageId + QStringLiteral("-%1").arg(times),
                        .body = draft.body,
                        .bodyMd5 = bodyMd5(draft.body),
                        .tag = draft.tag,
                        .key = draft.key,
                        .shardingKey = draft.shardingKey,
                        .properties = draft.properties,
                        .due = draft.due,
                        .publishTime = QDateTime::fromMSecsSinceEpoch(1'900'000'000'500, Qt::UTC),
                        .firstConsumeTime = first,
                        .nextConsumeTime = first.addSecs(300LL * times),
                        .consumedTimes = times},
            .topic = draft.topic,
            .group = QStringLiteral("GID_a")};
}

} // namespace TMinus
