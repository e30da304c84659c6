// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/message.h"

#include <QList>
#include <QStringList>

namespace TMinus {

/// How messages are taken. PROTOCOL.md sections 11, 13 and 14.
enum class ConsumeMode {
    Plain,
    Ordered, ///< trans=order: one sharding key after the other
    Half,    ///< trans=pop: half messages that wait for commit or rollback
};

/// Asks for messages of one topic for one group.
struct ConsumeRequest
{
    QString topic = {};
    QString group = {};
    ConsumeMode mode = ConsumeMode::Plain;
    QString tags = {};            ///< expression "a||b"; empty: all. Never with Half
    int count = 16;               ///< 1 to 16
    std::chrono::seconds wait{0}; ///< 0 to 30, how long the service may hold the request
    bool operator==(const ConsumeRequest &) const = default;
};

/// What a consume brought. An empty list means that nothing came in time.
struct ConsumeBatch
{
    QList<ReceivedMessage> messages = {};
    std::optional<Error> damage = {}; ///< part of the reply could not be read; its bytes are kept
    QString requestId = {};
    std::optional<QDateTime> serverTime = {}; ///< Date of the reply, whole seconds
    bool operator==(const ConsumeBatch &) const = default;
};

/// Acknowledges deliveries for good. PROTOCOL.md section 12.
struct AckRequest
{
    QString topic = {};
    QString group = {};
    QStringList handles = {}; ///< 1 to 16
    bool operator==(const AckRequest &) const = default;
};

/// What became of one handle.
struct AckVerdict
{
    enum class State { Acked, Failed, Unknown };
    QString receiptHandle = {};
    State state = State::Unknown;
    QString code = {};    ///< of a failure, e.g. ReceiptHandleError
    QString message = {}; ///< as the service sent it
    QString requestId = {};
    bool operator==(const AckVerdict &) const = default;
};

/// Ends the wait of a half message. PROTOCOL.md section 14.
struct SettleRequest
{
    enum class Decision { Commit, Rollback };
    QString topic = {};
    QString group = {};
    QString handle = {};
    Decision decision = Decision::Commit;
    bool operator==(const SettleRequest &) const = default;
};

} // namespace TMinus
