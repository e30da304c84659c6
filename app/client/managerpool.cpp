// SPDX-License-Identifier: Apache-2.0
#include "client/managerpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int connectionsOfManager = 6; // fixed in QNetworkAccessManager, per host
constexpr qsizetype mostManagers = 64;  // each has a thread of its own

/// Asks the system for each request, whatever the program has set for itself.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

QNetworkProxy fixedProxy(const ProxySettings &settings)
{
    const auto type = settings.kind == ProxySettings::Kind::Http ? QNetworkProxy::HttpProxy
                                                                 : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, settings.host, settings.port, settings.user,
                         QString::fromUtf8(settings.password.reveal()));
}

} // namespace

bool isDirect(const ConnectionSettings &settings)
{
    if (isLoopback(settings.endpoint) || settings.proxy.kind == ProxySettings::Kind::None)
        return true;
    if (settings.proxy.kind != ProxySettings::Kind::System)
        return false;
    const auto proxies =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(settings.endpoint));
    return proxies.isEmpty() || proxies.constFirst().type() == QNetworkProxy::NoProxy;
}

QByteArray proxyAuthorization(const ConnectionSettings &settings)
{
    const ProxySettings &proxy = settings.proxy;
    const bool isForwarded = proxy.kind == ProxySettings::Kind::Http && !isDirect(settings)
        && settings.endpoint.scheme() == u"http"_s;
    if (!isForwarded || proxy.user.isEmpty())
        return {};
    return "Basic " + (proxy.user.toUtf8() + ':' + proxy.password.reveal()).toBase64();
}

ManagerPool::ManagerPool(const ConnectionSettings &settings)
    : m_settings(settings)
{}

ManagerPool::~ManagerPool() = default;

ManagerPool::Place ManagerPool::forCall()
{
    return placeIn(m_calls);
}

ManagerPool::Place ManagerPool::forPoll()
{
    return placeIn(m_polls);
}

ManagerPool::Place ManagerPool::placeIn(std::vector<Shared> &managers) const
{
    auto free = std::ranges::find_if(
        managers, [](const Shared &shared) { return *shared.open < connectionsOfManager; });
    const bool isFull = free == managers.end();
    if (isFull && std::ssize(managers) == mostManagers)
        free = std::ranges::min_element(managers, {}, [](const Shared &shared) {
            return *shared.open;
        }); // this one waits for a connection
    else if (isFull)
        free = managers.insert(managers.end(), {make(), std::make_shared<int>(0)});
    ++*free->open;
    return Place(free->manager.get(),
                 [keep = free->manager, open = free->open](auto *) { --*open; });
}

qsizetype ManagerPool::count() const
{
    return std::ssize(m_calls) + std::ssize(m_polls);
}

ManagerPool::Manager ManagerPool::make() const
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setStrictTransportSecurityEnabled(false);
    manager->setAutoDeleteReplies(false);
    const ProxySettings::Kind kind =
        isLoopback(m_settings.endpoint) ? ProxySettings::Kind::None : m_settings.proxy.kind;
    switch (kind) {
    case ProxySettings::Kind::None:
        manager->setProxy(QNetworkProxy::NoProxy);
        break;
    case ProxySettings::Kind::System:
        manager->setProxyFactory(new SystemProxy); // the manager owns it
        break;
    case ProxySettings::Kind::Http:
    case ProxySettings::Kind::Socks5:
        manager->setProxy(fixedProxy(m_settings.proxy));
        break;
    }
    return manager;
}

} // namespace TMinus
