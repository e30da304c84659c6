// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/deskfixture.h"
#include "console/timemachine.h"

namespace TMinus {

/// A desk whose outbox runs on a clock that the test turns, against a service that answers all as
/// it is told.
class OutboxFixture final : public DeskFixture
{
public:
    OutboxFixture()
        : m_time(now, [this] { settle(); })
    {}

    TimeMachine &time() { return m_time; }
    std::optional<Error> publishError; ///< of all publishes; none: accepted
    bool isReachable = true;           ///< whether the service can be asked for its clock
    bool answersPublishes = true;
    std::chrono::milliseconds serverAhead{0}; ///< of our clock, when it is asked

    std::unique_ptr<Desk> outboxDesk()
    {
        DeskSetup parts = setup();
        parts.after = m_time.face();
        parts.jitter = [] { return 0.0; };
        return std::make_unique<Desk>(transport, ledger(), parts);
    }
    Result<HeldReport> hold(Desk &desk, const HoldWish &wish)
    {
        auto held = answer<HeldReport>(
            [&](QObject *context, auto done) { desk.hold(wish, context, std::move(done)); });
        settle();
        return held;
    }
    /// Holds a message that is due in @p due seconds, until @p lead before.
    QString held(Desk &desk, int due, std::chrono::milliseconds lead,
                 std::optional<std::chrono::seconds> late = {})
    {
        SendWish message = wish(due);
        message.draft.body = "due in " + QByteArray::number(due);
        const auto report = hold(desk, {.send = message, .lead = lead, .late = late});
        return report ? report->id : QString();
    }
    MessageState state(const QString &id) { return message(id).state; }
    /// The bodies that were published, in their order.
    QList<QByteArray> published() const
    {
        QList<QByteArray> bodies;
        for (const Draft &draft : transport.publishes.asked)
            bodies.append(draft.body);
        return bodies;
    }
    /// Lets the service and each thread of the ledger answer all that was asked of them.
    void settle()
    {
        for (int round = 0; round < 6; ++round) {
            answerService();
            (void)answer<QList<LedgerProcess>>([this](QObject *context, auto done) {
                ledger().processes(context, std::move(done));
            });
            (void)counts();
            (void)answer<QList<LedgerEntry>>([this](QObject *context, auto done) {
                ledger().history(QStringLiteral("none"), context, std::move(done));
            });
        }
    }

private:
    void answerService()
    {
        while (transport.probes.open() > 0)
            answerProbe();
        while (answersPublishes && transport.publishes.open() > 0) {
            if (publishError)
                transport.publishes.answer(failure(*publishError));
            else
                transport.publishes.answer(
                    PublishReceipt{.messageId = QStringLiteral("M-%1").arg(++m_accepted)});
        }
    }
    void answerProbe()
    {
        if (!isReachable)
            return transport.probes.answer(failure(ErrorKind::Connect, {}));
        setServerAhead(serverAhead);
        ProbeReport report;
        report.layers = {{.name = ProbeLayer::Name::Clock, .outcome = ProbeLayer::Outcome::Ok}};
        transport.probes.answer(report);
    }

    TimeMachine m_time;
    int m_accepted = 0;
};

/// What a test of the outbox begins with.
class OutboxScene
{
protected:
    void setUp()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_fixture = std::make_unique<OutboxFixture>();
        m_desk = m_fixture->outboxDesk();
        m_context = std::make_unique<QObject>();
    }
    TimeMachine &time() { return m_fixture->time(); }
    void startOutbox()
    {
        m_desk->outbox().start();
        m_fixture->settle();
    }

    std::unique_ptr<OutboxFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QObject> m_context;
};

} // namespace TMinus
