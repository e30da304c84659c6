// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "broker/replymanner.h"
#include "mqhttp/httpmessage.h"

#include <functional>

namespace TMinus {

/// Whoever answers the requests that the HTTP server reads. All on the server's thread.
class HttpHandler
{
public:
    /// Called once, at once or later; held back by ReplyManner it still must be called.
    using Answer = std::function<void(HttpReply, const ReplyManner &)>;
    /// The client has closed its side: nothing may be handed out to it. Gives what to say to one
    /// that still listens.
    using Cancel = std::function<HttpReply()>;
    virtual ~HttpHandler() = default;
    /// Serves one request. Gives a Cancel when the answer may be a long time coming, else an empty one.
    virtual Cancel handle(HttpRequest request, Answer answer) = 0;
    /// The reply to something that is not a request, or one too many.
    virtual HttpReply refuse(const Error &error) = 0;
};

} // namespace TMinus
