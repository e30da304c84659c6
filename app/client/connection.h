// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/credentials.h"
#include "messaging/exchange.h"

#include <QList>
#include <QUrl>

#include <chrono>

namespace TMinus {

/// The way out of this network. The loopback is always reached directly.
struct ProxySettings
{
    enum class Kind { None, System, Http, Socks5 };
    Kind kind = Kind::System;
    QString host = {}; ///< of Http and Socks5
    quint16 port = 0;  ///< of Http and Socks5
    QString user = {}; ///< empty: no authentication
    Secret password = {};
    bool operator==(const ProxySettings &) const = default;
};

/// Where a service is, who asks, and how long to wait.
struct ConnectionSettings
{
    QUrl endpoint = {};    ///< http or https, host, maybe a port; nothing else
    QString instance = {}; ///< empty: the default instance
    Credentials credentials = {};
    std::chrono::milliseconds timeout{15'000}; ///< for a whole call, from start to last byte
    std::chrono::milliseconds pollMargin{
        10'000}; ///< a long poll may take its wait and this much more
    ProxySettings proxy = {};
    /// SHA-256 (32 bytes each) of the leaf certificates that are trusted. When there are any,
    /// exactly these are accepted, self-signed ones included; otherwise the usual rules hold.
    QList<QByteArray> pins = {};
    std::chrono::hours delayWindow{72}; ///< how far ahead a message may be due
    ExchangeSink observer = {}; ///< is told of each request; what it needs outlives the transport
};

/// Reads what a person typed: "https://host[:port]", a final slash allowed.
/// Errors: InvalidArgument, saying what is too much or missing.
Result<QUrl> readEndpoint(const QString &text);

/// Whether @p endpoint is this computer itself: then no proxy stands in between.
bool isLoopback(const QUrl &endpoint);

/// The Host header: name and, where one is given, port.
QByteArray hostHeader(const QUrl &endpoint);

/// Whether a request can be made at all. Errors: InvalidArgument (endpoint, no key, a character in
/// key id or token that no header can carry).
Result<void> checkSettings(const ConnectionSettings &settings);

} // namespace TMinus
