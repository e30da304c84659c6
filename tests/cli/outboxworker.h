// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/httptransport.h"
#include "client/profileconnection.h"
#include "console/acknowledger.h"
#include "console/consumer.h"
#include "console/desk.h"
#include "settings/credentialfinder.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrl>

namespace TMinus {

/// A process that sends, holds, moves, cancels, hands over, consumes and acknowledges as fast as it
/// can, until somebody kills it.
class OutboxWorker final : public QObject
{
public:
    OutboxWorker(const QString &endpoint, const QString &ledger)
        : m_ledger({.path = ledger, .kind = ProcessKind::Outbox})
        , m_transport({.endpoint = QUrl(endpoint), .credentials = sandboxCredentials()},
                      systemNow())
        , m_desk(m_transport, m_ledger, {.profile = profile(endpoint)})
        , m_consumer(m_transport, Guard())
        , m_acknowledger(m_transport, Guard())
    {}
    static Profile profile(const QString &endpoint)
    {
        Profile profile;
        profile.id = QStringLiteral("worker");
        profile.endpoint = endpoint;
        profile.environment = ProfileEnvironment::Development;
        profile.duplicate = {}; // bodies are unique
        return profile;
    }
    /// Only hands over and consumes where @p isActive is false.
    void start(bool isActive)
    {
        const ConsumerWish wish{.topics = {QStringLiteral("any")},
                                .group = QStringLiteral("GID_worker"),
                                .wait = std::chrono::seconds(1)};
        connect(&m_consumer, &Consumer::received, this,
                [this](const QString &, const ConsumeBatch &batch) { acknowledge(batch); });
        m_desk.outbox().start();
        m_desk.arrivals().follow(m_consumer, wish);
        m_consumer.start(wish);
        if (isActive) {
            connect(&m_timer, &QTimer::timeout, this, &OutboxWorker::act);
            m_timer.start(2);
        }
    }

private:
    void act()
    {
        if (m_open > 20)
            return;
        switch (QRandomGenerator::global()->bounded(6)) {
        case 0:
            return send({.draft = draft()});
        case 1: {
            SendWish later{.draft = draft()};
            later.after = std::chrono::milliseconds(4000);
            return send(later);
        }
        case 2:
            return hold({.send = {.draft = draft()}, .undo = std::chrono::milliseconds(50)});
        case 3: {
            HoldWish wish{.send = {.draft = draft()}, .lead = std::chrono::milliseconds(3900)};
            wish.send.after = std::chrono::milliseconds(4000);
            return hold(wish);
        }
        case 4:
            if (!m_held.isEmpty())
                m_desk.move(some(), m_desk.serverNow().addMSecs(4100), this, {});
            return;
        default:
            if (!m_held.isEmpty())
                m_desk.cancel(some(), this, {});
        }
    }
    Draft draft() const
    {
        return {.topic = QStringLiteral("any"),
                .body = "m " + QByteArray::number(QRandomGenerator::global()->generate64(), 16)};
    }
    void send(const SendWish &wish)
    {
        ++m_open;
        m_desk.send(wish, this, [this](const Result<SendReport> &) { --m_open; });
    }
    void hold(const HoldWish &wish)
    {
        ++m_open;
        m_desk.hold(wish, this, [this](const Result<HeldReport> &report) {
            --m_open;
            if (report)
                m_held.append(report->id);
        });
    }
    QString some() { return m_held.at(QRandomGenerator::global()->bounded(m_held.size())); }
    void acknowledge(const ConsumeBatch &batch)
    {
        AckRequest request{.topic = QStringLiteral("any"), .group = QStringLiteral("GID_worker")};
        for (const ReceivedMessage &message : batch.messages)
            request.handles.append(message.receiptHandle);
        m_acknowledger.acknowledge(request, this, [this](const Result<AckReport> &report) {
            if (report)
                m_desk.arrivals().takeVerdicts(report->verdicts);
        });
    }

    Ledger m_ledger;
    HttpTransport m_transport;
    Desk m_desk;
    Consumer m_consumer;
    Acknowledger m_acknowledger;
    QTimer m_timer;
    QStringList m_held;
    int m_open = 0;
};

} // namespace TMinus
