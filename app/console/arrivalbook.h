// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/arrival.h"
#include "console/consumerwatch.h"

#include <QMap>

namespace TMinus {

/// An arrival that is on disk, and whose it is.
struct RecordedArrival
{
    Arrival arrival = {};
    QString id = {}; ///< of the message in the ledger
    MessageSource source = MessageSource::Seen;
    /// Whether the ledger knew of it before: planned against actual is arrival.lateness().
    bool wasPlanned() const { return source != MessageSource::Seen; }
};

/// What @p request did, once the service has done it. The id of the message is empty where only the
/// handle is known.
LedgerFact decisionFact(const SettleRequest &request, const QString &messageId);

/// Writes down what consumers of one profile bring, what became of acknowledgements, which leases
/// ended, and when somebody watched; tells which message of ours an arrival is. Half messages are
/// no arrivals. The courier must outlive it.
class ArrivalBook final : public QObject
{
    Q_OBJECT

public:
    ArrivalBook(Courier &courier, CallAfter after, QObject *parent = nullptr);
    ~ArrivalBook() override;

    /// All that @p consumer does from now on, in place of what it was followed for before. To be
    /// called before Consumer::start() with the same wish; the consumer must outlive the book, or
    /// be let go with unfollow().
    void follow(Consumer &consumer, const ConsumerWish &wish);
    void unfollow(Consumer &consumer);
    /// For arrivals that no followed consumer brought.
    void take(const QList<Arrival> &arrivals);
    /// What became of handles.
    void takeVerdicts(const QList<AckVerdict> &verdicts);
    /// A half message of this profile was committed or rolled back, if @p verdict says so.
    void takeDecision(const SettleRequest &request, const QString &messageId,
                      const AckVerdict &verdict);
    /// From now on looks for leases that ended while nobody was there, too.
    void start();

Q_SIGNALS:
    /// All of one batch, in its order, once the ledger was asked to take it; the id of one that it
    /// could not take is empty.
    void written(const QList<TMinus::RecordedArrival> &arrivals);
    /// All of one batch that the ledger has taken; never empty.
    void recorded(const QList<TMinus::RecordedArrival> &arrivals);
    /// A message that was sent from here, or imported, has come.
    void matched(const TMinus::RecordedArrival &arrival);
    /// This delivery can no longer be acknowledged.
    void expired(const QString &id, const QString &handle);

private:
    struct Batch;
    void write(const Arrival &arrival, const std::shared_ptr<Batch> &batch);
    void takeRecorded(const Arrival &arrival, const Result<AppendedEvent> &outcome, Batch &batch);
    void armExpiry();
    void expireDue();
    void expire(const QString &id, const QString &handle);
    void sweep();
    void sweepMessage(const QString &id);

    Courier &m_courier;
    CallAfter m_after;
    std::map<Consumer *, std::unique_ptr<ConsumerWatch>> m_watches;
    QMultiMap<QDateTime, QPair<QString, QString>> m_leases; ///< the server's end: id, handle
    std::unique_ptr<QObject> m_timer;
};

} // namespace TMinus
