// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/exchange.h"

namespace TMinus {

/// What an exchange came to, in a few words: "accepted", "2 messages", "ReceiptHandleError, 1 of 16".
QString exchangeSummary(const Exchange &exchange);

/// What it means and what to do next, in whole sentences.
QString exchangeMeaning(const Exchange &exchange);

} // namespace TMinus
