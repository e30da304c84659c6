// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/acknowledger.h"
#include "console/arrival.h"
#include "console/consumer.h"
#include "console/sender.h"

#include <QSet>

namespace TMinus {

class ArrivalBook;

/// What the sample job is to do.
struct DemoPlan
{
    QString topic = {};
    QString group = {};
    int count = 4;
    std::chrono::milliseconds delay{10'000};
    std::chrono::seconds wait{3};               ///< of each poll
    std::chrono::milliseconds patience{30'000}; ///< after the last due time
    bool operator==(const DemoPlan &) const = default;
};

/// How the sample job went.
struct DemoResult
{
    int sent = 0;
    int landed = 0;
    int acknowledged = 0;
    QList<SendReport> failedSends = {};
    QList<AckVerdict> failedAcks = {};
    std::optional<Error> error = {}; ///< why it could not go on
};

/// The job of the vendor's sample: messages are sent some seconds ahead, awaited with long polls,
/// and acknowledged. Only what was sent here is acknowledged. The transport must outlive it.
class Demo final : public QObject
{
    Q_OBJECT

public:
    Demo(Transport &transport, Guard guard, ConsumerTools tools = {}, QObject *parent = nullptr);

    /// What is sent, comes and is acknowledged is written down, too. Both must outlive it.
    void recordBy(Courier &courier, ArrivalBook &book)
    {
        m_sender.setRecord({.courier = &courier});
        m_book = &book;
    }
    /// Starts; ends with finished().
    void start(const DemoPlan &plan);
    /// Ends it early; finished() comes from the event loop.
    void stop();

Q_SIGNALS:
    /// One message was tried, counted from 0.
    void sent(int index, const TMinus::SendReport &report);
    /// All were accepted; the last is due then.
    void waiting(const QDateTime &due);
    /// A poll ended without a message.
    void nothingCame(const QString &requestId);
    /// A message came; @p isOurs tells whether it was sent here.
    void landed(const TMinus::Arrival &arrival, bool isOurs);
    void acknowledged(const TMinus::AckVerdict &verdict, const QString &messageId);
    /// A poll failed and is tried again.
    void troubled(const TMinus::Error &error, std::chrono::milliseconds retryAfter);
    /// It is over.
    void finished(const TMinus::DemoResult &result);

private:
    Draft draft(int index) const;
    void sendNext();
    void takeReport(const Result<SendReport> &outcome);
    void listen();
    void takeBatch(const QString &topic, const ConsumeBatch &batch);
    void takeFailure(const Error &error, std::chrono::milliseconds retryAfter);
    void acknowledge(const QStringList &handles);
    void takeVerdicts(const Result<AckReport> &outcome);
    void finish();

    Transport &m_transport;
    ConsumerTools m_tools;
    Sender m_sender;
    Acknowledger m_acknowledger;
    Consumer m_consumer;
    ConsumerWish m_wish;
    DemoPlan m_plan;
    DemoResult m_result;
    QDateTime m_lastDue;
    QSet<QString> m_expected;     ///< ids that did not land yet
    QMap<QString, QString> m_ids; ///< handle to id, of what landed
    int m_judged = 0;             ///< acknowledgements with a verdict
    ArrivalBook *m_book = nullptr;
    bool m_isOver = false;
};

} // namespace TMinus
