// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"

namespace TMinus {

/// The body that an event is about: where its bytes are and what it was when it was whole.
struct BodyReference
{
    qint64 row = 0; ///< in the table body; 0: its bytes are not kept
    qsizetype size = 0;
    QByteArray md5 = {}; ///< 16 bytes; empty where it is not known
    bool operator==(const BodyReference &) const = default;
};

/// All that stands in the payload of an event. Drafts and arrivals in the fact carry no body bytes.
struct EventPayload
{
    LedgerFact fact = {};
    QString id = {};       ///< of the message, in its first event only
    QString realm = {};    ///< in the first event of a message only
    QString instance = {}; ///< likewise
    std::optional<BodyReference> body = {};
    bool operator==(const EventPayload &) const = default;
};

/// The bytes of the column event.payload: CBOR with numbered keys. A seen fact of a message that is
/// known (no id) leaves out what the message says already.
QByteArray writePayload(const EventPayload &payload);

/// Reads what writePayload() wrote. Errors: Storage with the code damaged.
Result<EventPayload> readPayload(EventKind kind, const QByteArray &bytes);

} // namespace TMinus
