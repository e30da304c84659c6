// SPDX-License-Identifier: Apache-2.0
#include "broker/httphead.h"

namespace TMinus {

namespace {

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 408:
        return "Request Timeout";
    default:
        return status >= 500 ? "Internal Server Error" : "Error";
    }
}

} // namespace

std::string headOf(const HttpReply &reply, bool keepAlive)
{
    std::string head =
        "HTTP/1.1 " + std::to_string(reply.status) + ' ' + reason(reply.status) + "\r\n";
    for (const HttpHeader &header : reply.headers) {
        head.append(header.name.constData(), std::size_t(header.name.size())).append(": ");
        head.append(header.value.constData(), std::size_t(header.value.size())).append("\r\n");
    }
    if (reply.status != 204)
        head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace TMinus
