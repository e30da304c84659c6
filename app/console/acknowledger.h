// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/guard.h"
#include "messaging/transport.h"

namespace TMinus {

/// What became of many handles.
struct AckReport
{
    QList<AckVerdict> verdicts = {}; ///< one per handle, in their order
    std::optional<Error> error = {}; ///< the first request that failed as a whole
};

/// Acknowledges any number of deliveries, as many at a time as the transport takes, one request
/// after the other, and settles half messages. Where a whole request failed its handles share the verdict; where nobody
/// could be reached the rest is not tried.
/// The acknowledger must outlive the contexts of its open calls, the transport the acknowledger.
class Acknowledger final
{
public:
    Acknowledger(Transport &transport, Guard guard);

    /// Errors: InvalidArgument (no handle), ReadOnly. Everything else is in the report.
    void acknowledge(const AckRequest &request, QObject *context, Callback<AckReport> done);

    /// Commits or rolls back one half message. Errors: ReadOnly, and those of Transport.
    PendingReply settle(const SettleRequest &request, QObject *context, Callback<AckVerdict> done);

    /// Gives up all that acknowledge() does now; the reports still come. Says whether anything was
    /// open.
    bool stop();

private:
    struct Round;
    void sendBatch(const std::shared_ptr<Round> &round);

    Transport &m_transport;
    Guard m_guard;
    QList<PendingReply> m_replies; ///< of batches that may be open
};

} // namespace TMinus
