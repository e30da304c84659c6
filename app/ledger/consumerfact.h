// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

#include <QDateTime>

#include <optional>

namespace TMinus {

/// It was handed out to a consumer of ours; found by place and messageId.
struct SeenFact
{
    ReceivedMessage message = {};
    QString topic = {};
    QString group = {};
    bool isOrdered = false;                   ///< firstConsumeTime means nothing then
    std::optional<QDateTime> serverTime = {}; ///< Date of the reply
    std::optional<bool> isIntact = {};        ///< whether the MD5 fits; the ledger fills it in
    bool operator==(const SeenFact &) const = default;
};

/// A delivery is done with. It is found by its handle where no id is given.
struct AckedFact
{
    QString handle = {};
    QString requestId = {};
    bool operator==(const AckedFact &) const = default;
};
/// A delivery could not be acknowledged.
struct AckFailedFact
{
    QString handle = {};
    QString code = {};
    QString text = {};
    QString requestId = {};
    bool operator==(const AckFailedFact &) const = default;
};
/// The lease of a delivery ended: written by who notices first.
struct LeaseExpiredFact
{
    QString handle = {};
    bool operator==(const LeaseExpiredFact &) const = default;
};

/// Who decided about a half message of ours, which is found by its key where no id is given, else
/// by the handle that its publish answered with.
struct HalfDecision
{
    QString topic = {};
    QString messageId = {}; ///< empty where only the handle is known
    QString handle = {};
    QString group = {};
    bool operator==(const HalfDecision &) const = default;
};
/// A half message went to its consumers.
struct CommittedFact
{
    HalfDecision decision = {};
    bool operator==(const CommittedFact &) const = default;
};
/// A half message was dropped: it will not arrive.
struct RolledBackFact
{
    HalfDecision decision = {};
    bool operator==(const RolledBackFact &) const = default;
};

} // namespace TMinus
