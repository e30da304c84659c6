// SPDX-License-Identifier: Apache-2.0
#include "console/arrival.h"

namespace TMinus {

std::optional<std::chrono::milliseconds> Arrival::lateness() const
{
    const bool isOrdered = mode == ConsumeMode::Ordered;
    if (!message.due || mode == ConsumeMode::Half || (isOrdered && !serverTime))
        return std::nullopt;
    const QDateTime came = isOrdered ? *serverTime : message.firstConsumeTime;
    return std::chrono::milliseconds(message.due->msecsTo(came));
}

QList<Arrival> arrivalsOf(const ConsumerWish &wish, const QString &topic, const ConsumeBatch &batch)
{
    QList<Arrival> arrivals;
    arrivals.reserve(batch.messages.size());
    for (const ReceivedMessage &message : batch.messages) {
        arrivals.append({.message = message,
                         .topic = topic,
                         .group = wish.group,
                         .mode = wish.mode,
                         .requestId = batch.requestId,
                         .serverTime = batch.serverTime});
    }
    return arrivals;
}

} // namespace TMinus
