// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/servicelink.h"

#include <QLoggingCategory>

namespace TMinus {

namespace {

Q_LOGGING_CATEGORY(logLink, "tminus.ui.link", QtWarningMsg)

} // namespace

ServiceLink::ServiceLink(Maker maker, Ledger &ledger, Now now, QObject *parent)
    : QObject(parent)
    , m_maker(std::move(maker))
    , m_ledger(ledger)
    , m_now(std::move(now))
{}

ServiceLink::~ServiceLink()
{
    close();
}

void ServiceLink::open(const Profile &profile, const ConnectionSettings &settings)
{
    close();
    qCInfo(logLink, "The way to a service opens, %s.",
           profile.isProduction() ? "production" : "not production");
    m_profile = profile;
    m_endpoint = settings.endpoint;
    ConnectionSettings observed = settings;
    if (m_observer)
        observed.observer = [observer = m_observer, id = profile.id](Exchange exchange) {
            exchange.profile = id;
            observer(exchange);
        };
    m_transport = m_maker(observed);
    m_arming = std::make_unique<Arming>(profile, Arming::Tools{.now = m_now});
    m_desk = std::make_unique<Desk>(
        *m_transport, m_ledger,
        DeskSetup{.profile = profile, .guard = m_arming->guard(), .now = m_now});
    connect(m_desk.get(), &Desk::used, m_arming.get(), &Arming::touch);
    m_desk->outbox().start();
    m_desk->arrivals().start();
    m_ledger.setPolicy(profile.id, policyOf(profile));
    Q_EMIT opened();
}

void ServiceLink::close()
{
    if (!m_desk)
        return;
    qCInfo(logLink, "The way to the service closes.");
    Q_EMIT closing();
    m_desk.reset();
    m_arming.reset();
    m_transport.reset();
}

void ServiceLink::introduce()
{
    if (m_desk)
        Q_EMIT opened();
}

QDateTime ServiceLink::serverNow() const
{
    const QDateTime now = m_now();
    return m_transport ? m_transport->skew().toServer(now) : now;
}

} // namespace TMinus
