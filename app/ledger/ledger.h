// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerreader.h"
#include "ledger/ledgerwriter.h"
#include "messaging/pendingreply.h"

#include <QSet>
#include <QTimer>

namespace TMinus {

class LedgerThreads;

/// The record of all messages of this computer's user: what was sent, held, seen and done, kept in
/// one file that several processes may have open. Lives on the main thread and never makes it wait:
/// one thread writes in groups, one reads; in a window another one answers what is quick to find (a
/// message, its history), so that two answers may come in another order than they were asked for,
/// each of the newest that was written. Each callback comes once, from the event loop, unless
/// its context has died. DESIGN.md section 8, CONTRACT.md sections 5 and 6.
///
/// Errors of all: Storage (codes: damaged, newer, foreign, network, full, gone), Locked; Canceled
/// of a question that was given up.
class Ledger final : public QObject
{
    Q_OBJECT

public:
    explicit Ledger(LedgerOptions options, QObject *parent = nullptr);
    /// Writes what was asked for, then closes the file.
    ~Ledger() override;

    /// Where the file is.
    const QString &path() const { return m_options.path; }
    /// Opens the file. What is asked before the answer waits for it; when it fails, all fails alike
    /// and each next call tries again.
    void open(QObject *context, Callback<LedgerOpening> done);
    /// Puts what can be read of a damaged file into a new one and opens that; the old one is kept.
    /// What was asked for and not done yet fails. No other process may have the file open. Errors:
    /// Storage, and then the file is as it was.
    void salvage(QObject *context, Callback<LedgerOpening> done);
    /// What a profile keeps, from the next event on.
    void setPolicy(const QString &profile, const LedgerPolicy &policy);

    /// Writes @p event; the answer comes when it is on disk. Until the one for leaving has come, not
    /// one byte may leave. Errors: InvalidArgument with a code of Recorder::append(), nothing
    /// written; when it is another, nobody knows less than before: nothing was written either.
    void append(const LedgerEvent &event, QObject *context, Callback<AppendedEvent> done);
    /// A consumer of ours watched; told every ten seconds with a later until.
    void watch(const WatchInterval &interval, QObject *context, Callback<void> done);
    /// Takes or renews the right to hand over what is held in @p profile.
    void lease(const QString &profile, QObject *context, Callback<OutboxLease> done);
    /// Gives it back.
    void release(const QString &profile, QObject *context, Callback<void> done);
    /// The processes that have the file open.
    void processes(QObject *context, Callback<QList<LedgerProcess>> done);
    /// Messages that left from processes which have died since are of unknown outcome now.
    void abandonDead(QObject *context, Callback<qint64> done);
    /// Makes the projection anew from the events; gives their number.
    void rebuild(QObject *context, Callback<qint64> done);
    /// Deletes what is done with and older, or more, than its profile keeps; how many went. A window
    /// and an outbox do it by themselves, every ten minutes.
    void retain(QObject *context, Callback<qint64> done);
    /// Makes the file as small as it can be. Takes a while, in which nothing is written.
    void compact(QObject *context, Callback<void> done);

    PendingReply message(const QString &id, QObject *context,
                         Callback<std::optional<LedgerMessage>> done);
    PendingReply page(const LedgerQuery &query, QObject *context, Callback<LedgerPage> done);
    /// As lanes of a timeline; made on the thread that reads.
    PendingReply lanes(const LaneQuery &query, QObject *context, Callback<TimelineData> done);
    PendingReply counts(const SqlCondition &condition, QObject *context,
                        Callback<LedgerCounts> done);
    PendingReply totals(const QString &profile, QObject *context, Callback<LedgerCounts> done);
    PendingReply histogram(const HistogramQuery &query, QObject *context, Callback<Histogram> done);
    PendingReply duplicates(const DuplicateQuery &query, QObject *context,
                            Callback<QList<LedgerMessage>> done);
    PendingReply watching(const WatchQuery &query, QObject *context,
                          Callback<QList<WatchInterval>> done);
    PendingReply check(QObject *context, Callback<QStringList> done);
    PendingReply history(const QString &id, QObject *context, Callback<QList<LedgerEntry>> done);
    PendingReply deliveries(const QString &id, QObject *context,
                            Callback<QList<LedgerDelivery>> done);

    /// Whether @p sender has messages on their way. While somebody has, it looks for what other
    /// processes wrote every 100 ms, else every 500; its own events are told at once. Who goes sends
    /// nothing any more.
    void setSending(const QObject *sender, bool isSending);
    std::chrono::milliseconds looksEvery() const { return m_look.intervalAsDuration(); }

Q_SIGNALS:
    /// Rows were written, here or by another process.
    void changed(const TMinus::LedgerNews &news);
    /// The file cannot be written: nothing may be sent until it can. Told once for each trouble.
    void failed(const TMinus::Error &error);

private:
    template<typename T>
    PendingReply ask(std::function<Result<T>(LedgerReader &)> work, QObject *context,
                     Callback<T> done, Question question = Question::Long);
    template<typename T>
    void write(std::function<Result<T>(LedgerWriter &)> work, QObject *context, Callback<T> done);
    void takeGroup(const Result<void> &result);
    void beat();
    void retainMore(qint64 before, QObject *context, Callback<qint64> done);
    void lookForNews();

    LedgerOptions m_options;
    std::shared_ptr<SharedPolicies> m_policies;
    QTimer m_beat;
    QTimer m_look;
    QTimer m_tidy;
    QSet<const QObject *> m_senders;
    bool m_isLooking = false;
    bool m_looksAgain = false; ///< something came while it was looking
    int m_lastTicket = 0;
    bool m_isOpen = false;
    bool m_hasFailed = false;
    std::unique_ptr<LedgerThreads> m_threads;
};

} // namespace TMinus
