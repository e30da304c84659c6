// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "messaging/fate.h"
#include "messaging/messagestate.h"

namespace TMinus {

/// What became of one message that was to be sent.
struct SendReport
{
    Draft draft = {};                           ///< as it left: due is an instant now
    QList<Finding> warnings = {};               ///< of the pre-flight
    std::optional<PublishReceipt> receipt = {}; ///< the service accepted it
    std::optional<Error> error = {};            ///< it did not, or nobody knows
    std::chrono::milliseconds took{0};          ///< from leaving to the answer
    QString id = {};                            ///< in the ledger; empty where there is none
    /// The outcome could not be written down yet, and why; it is tried again. In the ledger the
    /// message still leaves.
    std::optional<Error> unrecorded = {};
    /// Pending when the service accepted it, else Refused, NotSent or Unknown.
    MessageState state() const;
    bool operator==(const SendReport &) const = default;
};

/// What became of the message that failed with @p error: Refused, NotSent or Unknown.
MessageState stateAfter(const Error &error);

} // namespace TMinus
