// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consumer.h"

namespace TMinus {

/// A message as it reached a consumer of ours.
struct Arrival
{
    ReceivedMessage message = {};
    QString topic = {};
    QString group = {};
    ConsumeMode mode = ConsumeMode::Plain;
    QString requestId = {};                   ///< of the reply that brought it
    std::optional<QDateTime> serverTime = {}; ///< Date of that reply, whole seconds
    bool operator==(const Arrival &) const = default;

    /// How long after its due time it was first handed out, by the server's clock; whole seconds
    /// in ordered mode, where the first time has no meaning. Nothing for a message without a due.
    std::optional<std::chrono::milliseconds> lateness() const;
};

/// The arrivals of one answer to @p wish.
QList<Arrival> arrivalsOf(const ConsumerWish &wish, const QString &topic,
                          const ConsumeBatch &batch);

} // namespace TMinus
