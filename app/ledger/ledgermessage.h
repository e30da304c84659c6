// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"
#include "messaging/messagestate.h"

#include <QList>

namespace TMinus {

/// Where the ledger knows a message from. The numbers are in the file: never change them.
enum class MessageSource {
    Sent = 0,     ///< from here
    Imported = 1, ///< somebody else sent it and told us
    Seen = 2,     ///< it came to a consumer of ours
};

/// Why a message waits in our outbox. The numbers are in the file.
enum class HoldKind {
    None = 0,
    Undo = 1, ///< a few seconds in which it can be taken back; belongs to the process that made it
    Hold = 2, ///< until its lead before due, across restarts
};

/// What is known of a message beyond its stored state, at one instant and never stored.
enum class DerivedState {
    None,
    Due,        ///< pending, due has passed, the grace runs
    Overdue,    ///< pending after due + grace, and a consumer of ours watched all the while
    NotWatched, ///< pending after due + grace, and nobody of ours watched
    Live,       ///< seen, the lease runs
};

/// Where a message lives: one broker may have many instances, and two brokers the same ids.
struct MessagePlace
{
    QString profile = {};  ///< id of the profile
    QString realm = {};    ///< host of the endpoint in lower case; of a sandbox the profile's id
    QString instance = {}; ///< empty: none
    bool operator==(const MessagePlace &) const = default;
};

/// One message as it stands now: a row of the table message. Instants are UTC, ms.
struct LedgerMessage
{
    qint64 row = 0;  ///< number in the file, never given twice
    QString id = {}; ///< ULID
    MessageState state = MessageState::Held;
    DerivedState derived = DerivedState::None; ///< at the instant of the query
    MessageSource source = MessageSource::Sent;
    MessagePlace place = {};
    Draft draft = {};       ///< its body as far as it is kept; empty where it was not asked for
    qsizetype bodySize = 0; ///< bytes of the whole body
    QString bodyMd5 = {};   ///< of the whole body; empty where it is not known (imported)
    QString operatorName = {};
    QDateTime moment = {};  ///< its place on the timeline: due, else when it left or was published
    QDateTime created = {}; ///< our clock
    std::optional<QDateTime> sent = {};     ///< our clock: when the last attempt left
    std::optional<QDateTime> accepted = {}; ///< the service's clock, whole seconds

    HoldKind hold = HoldKind::None;
    std::optional<QDateTime> leaves = {};          ///< when it is to be handed over
    std::optional<std::chrono::seconds> late = {}; ///< drop when later than that; none: send anyway
    bool armed = false;                            ///< the guard was passed when it was made
    qint64 process = 0; ///< number of the process that holds it (undo) or sends it
    /// Held for the undo window of a process that is gone: leaves only when somebody says so.
    bool asks = false;
    int attempt = 0;     ///< how often it left
    qint64 revision = 0; ///< changes with every event but a note: what a fence compares

    QString messageId = {};
    QString requestId = {};
    QString halfHandle = {};                 ///< of a half message, for commit or rollback
    std::optional<QDateTime> firstSeen = {}; ///< the service's clock
    bool isLatenessAbout = false;            ///< firstSeen has whole seconds only
    int tries = 0;                           ///< deliveries to the group of the newest one
    std::optional<QDateTime> leaseEnd = {};  ///< of the newest delivery
    QString group = {};                      ///< of the newest delivery
    QString code = {};                       ///< of the error that why is about
    QString why = {};                        ///< as the service or the transport said it
    QString note = {};                       ///< the newest one
    int kind = -1; ///< number of the first of LedgerQuery::kinds that lets it through; -1: none
    bool operator==(const LedgerMessage &) const = default;

    /// First seen minus due; nothing before it was seen, or where it was sent at once.
    std::optional<std::chrono::milliseconds> lateness() const
    {
        if (!firstSeen || !draft.due)
            return std::nullopt;
        return std::chrono::milliseconds(draft.due->msecsTo(*firstSeen));
    }
    /// Whether all bytes of the body are in the draft.
    bool hasWholeBody() const { return draft.body.size() == bodySize; }
};

/// One time that a message was handed out to a group of ours: a row of the table delivery.
struct LedgerDelivery
{
    qint64 row = 0;
    QString group = {};
    QString handle = {};
    MessageState state = MessageState::Seen; ///< Seen, Acked, AckFailed or Expired
    int times = 0;                           ///< deliveries to this group, this one included
    QDateTime seen = {};                     ///< our clock
    std::optional<QDateTime> firstConsume = {};
    std::optional<QDateTime> leaseEnd = {};
    std::optional<bool> isIntact = {}; ///< whether the MD5 fits the body; none: it named none
    QString code = {};                 ///< of a failed acknowledgement
    QString requestId = {};
    bool operator==(const LedgerDelivery &) const = default;
};

} // namespace TMinus
