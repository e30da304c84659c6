// SPDX-License-Identifier: Apache-2.0
// A request as it comes over a connection: HTTP, its body, and what its target asks for. The first
// byte says in how many pieces it arrives.
#include "fuzz/fuzzing.h"

#include "broker/httpserver.h"
#include "broker/requestparser.h"
#include "mqhttp/resource.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

namespace TMinus::Fuzzing {

namespace {

namespace http = boost::beast::http;

/// Reads like a session: first the head, then the body, with @p step more bytes each time.
std::optional<HttpRequest> parse(const QByteArray &bytes, qsizetype step)
{
    RequestParser parser;
    limit(parser, HttpLimits());
    qsizetype begin = 0;
    for (qsizetype end = std::min(step, bytes.size()); !parser.is_done();) {
        boost::system::error_code error;
        parser.eager(parser.is_header_done());
        const auto used = parser.put(
            boost::asio::buffer(bytes.constData() + begin, std::size_t(end - begin)), error);
        begin += qsizetype(used);
        const bool wantsMore = error == http::error::need_more || (!error && begin == end);
        if (error && !wantsMore) {
            need(!complaintOf(error) || !complaintOf(error)->message.isEmpty(),
                 "a complaint has words");
            return std::nullopt;
        }
        if (wantsMore && end == bytes.size() && !parser.is_done())
            return std::nullopt;
        if (wantsMore)
            end = std::min(end + step, bytes.size());
    }
    return requestOf(parser);
}

bool saysLength(const HttpHeader &header)
{
    const QByteArray name = header.name.toLower();
    return name == "content-length" || name == "transfer-encoding";
}

/// Without what says how long the body is.
HttpRequest plain(HttpRequest request)
{
    request.headers.removeIf(saysLength);
    return request;
}

QByteArray written(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const HttpHeader &header : request.headers)
        text += header.name + ": " + header.value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n"
        + request.body;
}

void checkTarget(const HttpRequest &request)
{
    const auto resource = readTarget(request.method, request.target);
    if (!resource)
        return;
    const QByteArray method = methodOf(resource->operation);
    const QByteArray target = targetOf(*resource);
    need(method == request.method, "a target is of the operation that its method can ask for");
    need(requestLineSize(method, target) > 1024 || readTarget(method, target) == resource,
         "a target written again reads the same");
}

} // namespace

void read(const QByteArray &input)
{
    (void)parse(input, input.size());
}

void check(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const QByteArray bytes = input.sliced(1);
    const auto request = parse(bytes, bytes.size());
    const qsizetype step = 1 + static_cast<unsigned char>(input.front());
    need(parse(bytes, step) == request, "a request in pieces is the same request");
    if (!request)
        return;
    const HttpRequest wanted = plain(*request);
    const QByteArray text = written(wanted);
    const auto again = parse(text, text.size());
    need(again && plain(*again) == wanted, "a request written again reads the same");
    checkTarget(*request);
}

} // namespace TMinus::Fuzzing
