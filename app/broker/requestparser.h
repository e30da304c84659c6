// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "broker/blockbody.h"
#include "broker/httpserver.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/httpmessage.h"

#include <boost/beast/http/parser.hpp>

#include <optional>

namespace TMinus {

/// Reads one HTTP/1.1 request from bytes as they come.
using RequestParser = boost::beast::http::request_parser<BlockBody>;

/// Lets @p parser read no more than @p limits allow of a head and of a body.
inline void limit(RequestParser &parser, const HttpLimits &limits)
{
    parser.header_limit(static_cast<std::uint32_t>(limits.header));
    parser.body_limit(static_cast<std::uint64_t>(limits.body));
}

/// Takes out what @p parser has read, once it is done: names in the spelling they had.
inline HttpRequest requestOf(RequestParser &parser)
{
    constexpr qsizetype usualHeaders = 12;
    const auto bytes = [](boost::beast::string_view text) {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    };
    auto &message = parser.get();
    HttpRequest request{.method = bytes(message.method_string()),
                        .target = bytes(message.target()),
                        .body = message.body().take()};
    request.headers.reserve(usualHeaders);
    for (const auto &field : message)
        request.headers.append({bytes(field.name_string()), bytes(field.value())});
    return request;
}

/// What to tell somebody whose request could not be read because of @p error; nothing when nobody
/// listens any more.
inline std::optional<Error> complaintOf(const boost::system::error_code &error)
{
    namespace http = boost::beast::http;
    const bool isHttp =
        error.category() == http::make_error_code(http::error::bad_method).category();
    if (!isHttp || error == http::error::end_of_stream || error == http::error::partial_message)
        return std::nullopt;
    if (error == http::error::bad_target || error == http::error::bad_method)
        return serviceError(u"InvalidRequestURL"_s);
    if (error == http::error::body_limit)
        return serviceError(u"InvalidArgument"_s, u"The request body is too large."_s);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return serviceError(u"InvalidArgument"_s, u"The request headers are too large."_s);
    return serviceError(u"InvalidArgument"_s,
                        u"The request is not HTTP/1.1: "_s
                            + QString::fromStdString(error.message()));
}

} // namespace TMinus
