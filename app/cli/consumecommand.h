// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/acknowledger.h"
#include "console/arrival.h"
#include "console/ledgerfilter.h"
#include "search/fieldmask.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <string>
#include <vector>

namespace TMinus {

class ArrivalBook;
class HookRunner;
struct RecordedArrival;

/// tminusctl consume: shows what comes, and acknowledges it when told to.
class ConsumeCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("consume"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    std::optional<Guard::Deed> deed() const override { return Guard::Deed::Poll; }

private:
    /// What was typed, read.
    struct Plan
    {
        ConsumerWish wish = {};
        bool isAutomatic = false;
        LedgerFilter filter = {};
        std::optional<std::chrono::milliseconds> duration = {};
    };
    /// A message that was taken and is not acknowledged.
    struct Lease
    {
        QString messageId = {};
        QDateTime until = {};
    };
    Result<Plan> plan() const;
    Result<void> readNumbers(Plan &plan) const;
    Result<void> readWords(Plan &plan) const;
    void listen();
    void noteReached(const QString &topic);
    void takeBatch(const QString &topic, const ConsumeBatch &batch);
    QList<Arrival> fitting(const QList<Arrival> &arrivals) const;
    void takeWritten(const QList<RecordedArrival> &arrivals);
    bool show(const RecordedArrival &recorded);
    void tell(const Error &error);
    void takeFailure(const Error &error, std::chrono::milliseconds retryAfter);
    void acknowledge(const QString &topic, const QList<Arrival> &arrivals);
    void takeVerdicts(const Result<AckReport> &outcome);
    void finish();
    void endWhenDone();
    void forgetEnded();
    void tellLeases();

    std::vector<std::string> m_topics;
    std::string m_group;
    std::string m_tag;
    std::string m_batch = "16";
    std::string m_wait = "30s";
    std::string m_mode = "plain";
    std::string m_ack = "manual";
    std::string m_count;
    std::string m_for;
    std::string m_filter;
    bool m_isUnmasked = false;

    Session *m_session = nullptr;
    Plan m_plan;
    FieldMask m_mask;
    std::unique_ptr<Consumer> m_consumer;
    std::unique_ptr<Acknowledger> m_acknowledger;
    ArrivalBook *m_arrivals = nullptr; ///< the session's
    HookRunner *m_hook = nullptr;      ///< the same
    QHash<QString, Lease> m_leases;    ///< by handle, of what is not acknowledged
    QSet<QString> m_wanted;            ///< handles of what is shown once it is written down
    qint64 m_taken = 0;
    int m_openAcks = 0;
    bool m_wasReached = false;
    bool m_isEnding = false;
    Exit m_exit = Exit::Done;
};

} // namespace TMinus
