// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/contentcache.h"
#include "broker/engineports.h"
#include "broker/polls.h"
#include "broker/receipthandle.h"

namespace TMinus {

/// Hands messages out: takes leases from the queues, puts contents to them, and has the deliveries
/// stored without waiting for it. CONTRACT.md section 10: after a crash such a message may come
/// again, and its old handle is refused.
class Dispenser final
{
public:
    Dispenser(const SandboxOptions &options, const EnginePorts &ports);
    /// Message ids begin with it.
    void setIdPrefix(const QByteArray &prefix) { m_idPrefix = QString::fromLatin1(prefix); }
    /// The id of a message in this store: 32 capital hex digits.
    QString messageId(Sequence sequence) const;
    /// A new message's content, which somebody will soon ask for.
    void remember(Sequence sequence, const Content &content) { m_cache.put(sequence, content); }

    /// The tag of a stored message; empty when it has none.
    QString tagOf(Sequence sequence);

    /// Up to Poll::count messages for that poll's group; may be none.
    QList<ReceivedMessage> handOut(const Poll &poll, GroupQueue &queue);
    /// Up to Poll::count half messages whose check is due.
    QList<ReceivedMessage> handOutHalves(const Poll &poll);

private:
    std::optional<Content> content(Sequence sequence);
    std::optional<ReceivedMessage> message(const ReceiptHandle &handle);

    const SandboxOptions &m_options;
    const EnginePorts &m_ports;
    ContentCache m_cache;
    QString m_idPrefix;
};

} // namespace TMinus
