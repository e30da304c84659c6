// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerfact.h"

namespace TMinus {

/// The kinds of event, in the order of LedgerFact. CONTRACT.md section 5.
enum class EventKind {
    Held,
    Edited,
    Moved,
    Cancelled,
    Leaving,
    NotSent,
    Accepted,
    Refused,
    Unknown,
    Settled,
    Imported,
    Seen,
    Acked,
    AckFailed,
    LeaseExpired,
    Note,
    Committed,
    RolledBack,
};
inline constexpr int eventKinds = std::variant_size_v<LedgerFact>;

/// The token of @p kind in records: "ackFailed". Never translated.
QString eventKindToken(EventKind kind);
/// What @p fact is.
EventKind eventKindOf(const LedgerFact &fact);

/// Whether it happens to one delivery of a message.
bool isOfDelivery(EventKind kind);

/// The delay by which the first event of a message asked for @p due; nothing where it was a time, or
/// is another one since.
std::optional<std::chrono::milliseconds> delayAsked(const LedgerFact &first,
                                                    const std::optional<QDateTime> &due);

/// Something that is to be written down.
struct LedgerEvent
{
    QString id = {};         ///< of the message; empty where the ledger finds it (seen, acked …)
    MessagePlace place = {}; ///< of a new message and of seen; else only its profile counts
    QDateTime at = {};       ///< our clock; where it is not valid the ledger's now
    std::optional<std::chrono::milliseconds> skew = {}; ///< server minus ours, where it is known
    LedgerFact fact = {};
    bool operator==(const LedgerEvent &) const = default;
};

/// What an event did, once it is on disk.
struct AppendedEvent
{
    qint64 seq = 0;
    qint64 row = 0;  ///< of the message
    QString id = {}; ///< of the message
    MessageState state = MessageState::Held;
    qint64 revision = 0;
    MessageSource source = MessageSource::Sent; ///< of the message
    bool operator==(const AppendedEvent &) const = default;
};

/// Something that was written down, as the history shows it.
struct LedgerEntry
{
    qint64 seq = 0;
    LedgerEvent event = {}; ///< without bodies
    QString operatorName = {};
    qint64 process = 0;
    MessageSource source = MessageSource::Sent;
    bool operator==(const LedgerEntry &) const = default;
};

} // namespace TMinus
