// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ledger/consumerfact.h"
#include "ledger/ledgermessage.h"

#include <variant>
namespace TMinus {

/// A message waits in our outbox. Instants are UTC, ms.
struct HeldFact
{
    Draft draft = {};
    QDateTime leaves = {}; ///< when it is to be handed over
    HoldKind hold = HoldKind::Hold;
    std::optional<std::chrono::seconds> late = {};       ///< drop when later; none: send anyway
    bool armed = false;                                  ///< the guard was passed
    std::optional<std::chrono::milliseconds> after = {}; ///< the delay that due was asked for by
    bool operator==(const HeldFact &) const = default;
};
/// A held message is another one now.
struct EditedFact
{
    Draft draft = {};
    QDateTime leaves = {};
    HoldKind hold = HoldKind::None; ///< what it waits for now; none: for the same as before
    bool operator==(const EditedFact &) const = default;
};
/// A held message has another time.
struct MovedFact
{
    QDateTime due = {};
    QDateTime leaves = {};
    HoldKind hold = HoldKind::None; ///< what it waits for now; none: for the same as before
    bool operator==(const MovedFact &) const = default;
};
/// A held message will not leave.
struct CancelledFact
{
    enum class By { Operator = 0, Late = 1 };
    By by = By::Operator;
    bool operator==(const CancelledFact &) const = default;
};

/// The request is about to leave: on disk before its first byte goes.
struct LeavingFact
{
    std::optional<Draft> draft = {};     ///< of a message that was not held; ignored for a held one
    std::optional<qint64> revision = {}; ///< that was read; refused where it is another by now
    bool needsLease = false; ///< the profile's lease must be this process's. CONTRACT.md section 6
    std::optional<std::chrono::milliseconds> after = {}; ///< the delay that due was asked for by
    bool operator==(const LeavingFact &) const = default;
};

/// Nothing of the request left.
struct NotSentFact
{
    Error error = {};
    bool operator==(const NotSentFact &) const = default;
};
/// The service has it.
struct AcceptedFact
{
    PublishReceipt receipt = {};
    bool operator==(const AcceptedFact &) const = default;
};
/// The service said no.
struct RefusedFact
{
    Error error = {};
    bool operator==(const RefusedFact &) const = default;
};
/// It left, and nobody can say whether it is stored.
struct UnknownFact
{
    Error error = {};
    bool hasProgramEnded = false; ///< the process that sent it is gone: no error to tell
    bool operator==(const UnknownFact &) const = default;
};

/// What an unknown outcome turned out to be.
struct SettledFact
{
    enum class By { Operator = 0, Arrival = 1 };
    bool arrived = true; ///< it is stored; else it is not
    By by = By::Operator;
    QString messageId = {};                 ///< empty where only the operator knows
    std::optional<QDateTime> accepted = {}; ///< the service's clock, where an arrival told
    bool operator==(const SettledFact &) const = default;
};

/// A message that somebody else sent.
struct ImportedFact
{
    Draft draft = {};
    QString messageId = {};
    std::optional<QDateTime> sent = {};
    QString file = {};
    int row = 0; ///< from 1
    bool operator==(const ImportedFact &) const = default;
};

/// Somebody has something to say.
struct NoteFact
{
    QString text = {};
    bool operator==(const NoteFact &) const = default;
};
/// What happened. Its place in this list is its number in the file: only ever add at the end.
using LedgerFact = std::variant<HeldFact, EditedFact, MovedFact, CancelledFact, LeavingFact,
                                NotSentFact, AcceptedFact, RefusedFact, UnknownFact, SettledFact,
                                ImportedFact, SeenFact, AckedFact, AckFailedFact, LeaseExpiredFact,
                                NoteFact, CommittedFact, RolledBackFact>;

} // namespace TMinus
