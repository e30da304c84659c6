// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace TMinus {

/// One request that left and what came back, to look at afterwards. No secret, no signature, no
/// token and no body ever enters it; the bytes of a reply that could not be read are in the error.
struct Exchange
{
    enum class Verb { Publish, Consume, Acknowledge, Commit, Rollback, Test };
    Verb verb = Verb::Publish;
    QString profile = {};    ///< its id; filled in by whoever knows it
    QString endpoint = {};   ///< "https://host[:port]"
    QString method = {};     ///< GET, POST, DELETE
    QString target = {};     ///< path and query, as it was signed
    QString topic = {};      ///< that it was about
    QString group = {};      ///< that asked; empty on publish
    QString signedText = {}; ///< the string that was signed
    QString request = {};    ///< request line and headers, signature and token masked
    QDateTime started = {};  ///< our clock, UTC
    std::chrono::milliseconds took{0};
    int status = 0;                  ///< 0: no status line came
    QString requestId = {};          ///< empty: none came
    qsizetype sent = 0;              ///< bytes of the request's body
    bool left = false;               ///< whether any of these was taken
    qsizetype received = 0;          ///< bytes of the reply's body
    qsizetype asked = 0;             ///< handles that were to be settled
    qsizetype refused = 0;           ///< of these; error then is that of the first
    qsizetype brought = 0;           ///< messages that came
    std::optional<Error> error = {}; ///< why it did not give its value, wholly or in part
    bool operator==(const Exchange &) const = default;
};

/// Is told of each exchange once, when it is over, on the thread of the transport.
using ExchangeSink = std::function<void(const Exchange &)>;

/// What one exchange came to.
enum class ExchangeFate {
    Fine,
    Quiet,   ///< nothing was there: an empty poll
    Failed,  ///< refused, wholly or in part, or nothing left
    Unknown, ///< it may or may not have taken effect
};

ExchangeFate fateOf(const Exchange &exchange);

/// The token of @p verb in filters: "publish". Never translated.
QString exchangeVerbToken(Exchange::Verb verb);

} // namespace TMinus
