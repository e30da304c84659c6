// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/exchange.h"
#include "messaging/requests.h"

namespace TMinus {

class HttpCall;

/// What @p call, which is over, was and brought, as far as bytes tell: no secret, no signature, no
/// body. Counts and the error of the service come from noteOutcome().
Exchange exchangeOf(const HttpCall &call, Exchange::Verb verb);

/// Writes into @p exchange what was read from the reply.
void noteOutcome(Exchange &exchange, const Result<PublishReceipt> &outcome);
void noteOutcome(Exchange &exchange, const Result<ConsumeBatch> &outcome);
void noteOutcome(Exchange &exchange, const Result<QList<AckVerdict>> &outcome);
void noteOutcome(Exchange &exchange, const Result<AckVerdict> &outcome);

} // namespace TMinus
