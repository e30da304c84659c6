// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "client/connection.h"
#include "console/arming.h"
#include "console/desk.h"

#include <memory>

namespace TMinus {

/// The way from a window to the service of its profile: transport, desk and arming. It opens and
/// closes while the window stays: who uses them takes them at opened() and lets go at closing().
class ServiceLink final : public QObject
{
    Q_OBJECT

public:
    /// Makes a transport; only ui/application.cpp knows which one.
    using Maker = std::function<std::unique_ptr<Transport>(const ConnectionSettings &)>;

    /// @p ledger must outlive it.
    ServiceLink(Maker maker, Ledger &ledger, Now now, QObject *parent = nullptr);
    ~ServiceLink() override;

    /// Opens the way for @p profile; one that is open is closed before.
    void open(const Profile &profile, const ConnectionSettings &settings);
    void close();
    /// Tells opened() once more, if it is open, for those who came later.
    void introduce();
    /// The profile that it works for is called otherwise from now on.
    void rename(const QString &name) { m_profile.name = name; }
    /// Tells @p observer of each request from the next open() on, with the profile's id. What it
    /// needs must live until the link is closed.
    void observe(ExchangeSink observer) { m_observer = std::move(observer); }

    bool isOpen() const { return m_desk != nullptr; }
    /// While it is open, as the two below.
    Transport &transport() const { return *m_transport; }
    /// Sends, holds and records.
    Desk &desk() const { return *m_desk; }
    /// Whether the profile is armed; its guard is what consumers are given.
    Arming &arming() const { return *m_arming; }
    Ledger &ledger() const { return m_ledger; }
    /// Whose way it is, or was last.
    const Profile &profile() const { return m_profile; }
    const QUrl &endpoint() const { return m_endpoint; }
    /// The service's time as far as it is known, else ours. UTC, ms.
    QDateTime serverNow() const;
    /// Our clock.
    const Now &now() const { return m_now; }

Q_SIGNALS:
    void opened();
    /// All still lives, and dies when all were told.
    void closing();

private:
    Maker m_maker;
    Ledger &m_ledger;
    Now m_now;
    ExchangeSink m_observer;
    Profile m_profile;
    QUrl m_endpoint;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Arming> m_arming;
    std::unique_ptr<Desk> m_desk;
};

} // namespace TMinus
