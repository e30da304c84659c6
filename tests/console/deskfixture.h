// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/desk.h"
#include "console/faketransport.h"
#include "ledger/ledgerfixture.h"

#include <QFile>

namespace TMinus {

/// A desk on a ledger of its own and a transport without a wire. The server's clock is known and
/// shows the same as ours.
class DeskFixture : public LedgerFixture
{
public:
    explicit DeskFixture(ProcessKind kind = ProcessKind::Window)
        : LedgerFixture(kind)
    {
        setServerAhead({});
        profile.id = QStringLiteral("orders");
        profile.endpoint = QStringLiteral("https://MQ.example.com");
        profile.instance = QStringLiteral("MQ_INST_1");
        profile.environment = ProfileEnvironment::Staging;
    }

    FakeTransport transport;
    HandTimer timer;
    Profile profile;
    Guard guard;

    Now clock()
    {
        return [this] { return now; };
    }
    /// How far the server's clock is ahead of ours, from now on.
    void setServerAhead(std::chrono::milliseconds ahead)
    {
        HandClock hand{.now = now};
        transport.known = {};
        hand.setServerAhead(transport.known, ahead);
    }
    DeskSetup setup()
    {
        return {.profile = profile, .guard = guard, .now = clock(), .after = timer.face()};
    }
    std::unique_ptr<Desk> desk() { return std::make_unique<Desk>(transport, ledger(), setup()); }
    /// A message that is due in so many seconds.
    SendWish wish(int seconds = 3600) const
    {
        return {.draft = {.topic = QStringLiteral("order-timeout"),
                          .body = "{\"orderId\": 88412}",
                          .tag = QStringLiteral("CLOSE"),
                          .key = QStringLiteral("ORD-88412"),
                          .due = now.addSecs(seconds)}};
    }
    /// Takes the ledger's file away, as a broken disk does, and puts it back.
    void takeAway() { QFile::rename(path(), path() + QStringLiteral(".away")); }
    void putBack() { QFile::rename(path() + QStringLiteral(".away"), path()); }
    /// Waits until so many publishes were asked for in all.
    [[nodiscard]] bool waitForPublishes(qsizetype count) const
    {
        return QTest::qWaitFor([this, count] { return transport.publishes.asked.size() >= count; },
                               60'000);
    }
};

} // namespace TMinus
