// SPDX-License-Identifier: Apache-2.0
#include "client/profileconnection.h"

namespace TMinus {

namespace {

ProxySettings proxySettings(const ProfileProxy &proxy)
{
    ProxySettings settings{
        .host = proxy.host, .port = static_cast<quint16>(proxy.port), .user = proxy.user};
    switch (proxy.kind) {
    case ProfileProxyKind::None:
        settings.kind = ProxySettings::Kind::None;
        break;
    case ProfileProxyKind::System:
        settings.kind = ProxySettings::Kind::System;
        break;
    case ProfileProxyKind::Http:
        settings.kind = ProxySettings::Kind::Http;
        break;
    case ProfileProxyKind::Socks5:
        settings.kind = ProxySettings::Kind::Socks5;
        break;
    }
    return settings;
}

} // namespace

Result<ConnectionSettings> connectionSettings(const Profile &profile,
                                              const Credentials &credentials)
{
    ConnectionSettings settings{.instance = profile.instance,
                                .credentials = credentials,
                                .timeout = profile.timeout,
                                .proxy = proxySettings(profile.proxy),
                                .delayWindow = profile.window};
    for (const QString &pin : profile.pins)
        settings.pins.append(QByteArray::fromHex(pin.toLatin1()));
    return readEndpoint(profile.endpoint).map([&settings](const QUrl &endpoint) {
        settings.endpoint = endpoint;
        return settings;
    });
}

} // namespace TMinus
