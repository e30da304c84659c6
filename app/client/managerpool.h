// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/connection.h"

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace TMinus {

/// Whether requests go straight to the endpoint: no proxy is set, or it is this computer itself.
bool isDirect(const ConnectionSettings &settings);

/// What a request names itself with to an HTTP proxy that forwards it; empty where there is none, or
/// where the way to the proxy is a tunnel. Qt would wait to be asked, and then have to send the body
/// a second time.
QByteArray proxyAuthorization(const ConnectionSettings &settings);

/// The access managers of one transport: one more for every six calls that are open at once, and for
/// every six long polls, because a manager opens six connections to a host. Polls have managers of
/// their own: while they wait they would starve the rest.
class ManagerPool final
{
public:
    /// A place in a manager for one request; free again when the last copy is gone.
    using Place = std::shared_ptr<QNetworkAccessManager>;

    explicit ManagerPool(const ConnectionSettings &settings);
    ~ManagerPool();

    /// For a request that is answered at once.
    Place forCall();
    /// For a request that the service may hold.
    Place forPoll();
    /// How many managers there are.
    qsizetype count() const;

private:
    using Manager = std::shared_ptr<QNetworkAccessManager>;
    struct Shared
    {
        Manager manager;
        std::shared_ptr<int> open;
    };
    Place placeIn(std::vector<Shared> &managers) const;
    Manager make() const;

    ConnectionSettings m_settings;
    std::vector<Shared> m_calls;
    std::vector<Shared> m_polls;
};

} // namespace TMinus
