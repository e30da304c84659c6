// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/clockskew.h"
#include "messaging/probe.h"
#include "mqhttp/httpmessage.h"

namespace TMinus {

/// What a connection test is to reach beyond the key.
struct ProbeWish
{
    QString topic = {}; ///< empty: a topic that cannot be there is asked for, and not judged
    QString group = {}; ///< empty: the same
    bool operator==(const ProbeWish &) const = default;
};

/// Clock, KeyId, Signature, Topic and Group, from the answer to an acknowledgement of a handle that
/// cannot be: @p answer is its error, or nothing when the service went as far as judging the handle.
QList<ProbeLayer> judgeAnswer(const ProbeWish &wish, const Result<void> &answer,
                              const std::optional<ClockSkew::Interval> &skew);

/// Puts an error of the transport at its layer of @p way (Name, Tcp, Tls).
void blameWay(QList<ProbeLayer> &way, const Error &error);

/// Request line and headers as they were sent, signature and token masked.
QString maskedRequest(const HttpRequest &request);

} // namespace TMinus
