// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger.h"

#include "ledger/ledgerthreads.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto beatEvery = 3s;
constexpr auto lookEvery = 500ms;
constexpr auto lookCloselyEvery = 100ms;
constexpr auto tidyEvery = 10min;
constexpr int tidyAtOnce = 200; // messages

} // namespace

Ledger::Ledger(LedgerOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_policies(std::make_shared<SharedPolicies>())
{
    for (auto policy = m_options.policies.begin(); policy != m_options.policies.end(); ++policy)
        m_policies->set(policy.key(), policy.value());
    m_threads = std::make_unique<LedgerThreads>(
        m_options, m_policies, [this](const Result<void> &result) { takeGroup(result); });
    m_beat.setInterval(beatEvery);
    connect(&m_beat, &QTimer::timeout, this, &Ledger::beat);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Ledger::lookForNews);
    m_tidy.setInterval(tidyEvery);
    connect(&m_tidy, &QTimer::timeout, this, [this] { retain(this, {}); });
}

Ledger::~Ledger() = default;

template<typename T>
void Ledger::write(std::function<Result<T>(LedgerWriter &)> work, QObject *context,
                   Callback<T> done)
{
    m_threads->write(std::make_unique<LedgerTask<LedgerWriteTask, LedgerWriter, T>>(
        std::move(work), context, std::move(done)));
}

template<typename T>
PendingReply Ledger::ask(std::function<Result<T>(LedgerReader &)> work, QObject *context,
                         Callback<T> done, Question question)
{
    if (!m_isOpen)
        open(this, {});
    auto task = std::make_unique<LedgerTask<LedgerReadTask, LedgerReader, T>>(
        std::move(work), context, std::move(done));
    const int ticket = ++m_lastTicket;
    task->ticket = ticket;
    const QPointer<Ledger> self(this);
    PendingReply reply = task->pendingWith([self, ticket] {
        if (self)
            self->m_threads->giveUp(ticket);
    });
    m_threads->read(std::move(task), question);
    return reply;
}

void Ledger::open(QObject *context, Callback<LedgerOpening> done)
{
    write<LedgerOpening>([](LedgerWriter &writer) { return writer.opening(); }, context,
                         std::move(done));
}

void Ledger::salvage(QObject *context, Callback<LedgerOpening> done)
{
    LedgerOptions options = m_options;
    options.salvages = true;
    m_threads = std::make_unique<LedgerThreads>(
        options, m_policies, [this](const Result<void> &result) { takeGroup(result); });
    open(context, std::move(done));
}

void Ledger::setPolicy(const QString &profile, const LedgerPolicy &policy)
{
    m_policies->set(profile, policy);
}

void Ledger::append(const LedgerEvent &event, QObject *context, Callback<AppendedEvent> done)
{
    LedgerEvent dated = event;
    if (!dated.at.isValid())
        dated.at = m_options.now();
    write<AppendedEvent>([dated](LedgerWriter &writer) { return writer.recorder().append(dated); },
                         context, std::move(done));
}

void Ledger::watch(const WatchInterval &interval, QObject *context, Callback<void> done)
{
    write<void>(
        [interval](LedgerWriter &writer) -> Result<void> {
            writer.watch(interval);
            return {};
        },
        context, std::move(done));
}

void Ledger::lease(const QString &profile, QObject *context, Callback<OutboxLease> done)
{
    write<OutboxLease>(
        [profile, now = m_options.now](LedgerWriter &writer) {
            return writer.processes().lease(profile, writer.process(), now());
        },
        context, std::move(done));
}

void Ledger::release(const QString &profile, QObject *context, Callback<void> done)
{
    write<void>(
        [profile](LedgerWriter &writer) -> Result<void> {
            writer.processes().release(profile, writer.process());
            return {};
        },
        context, std::move(done));
}

void Ledger::processes(QObject *context, Callback<QList<LedgerProcess>> done)
{
    write<QList<LedgerProcess>>(
        [now = m_options.now](LedgerWriter &writer) { return writer.processes().all(now()); },
        context, std::move(done));
}

void Ledger::abandonDead(QObject *context, Callback<qint64> done)
{
    write<qint64>(
        [now = m_options.now](LedgerWriter &writer) {
            writer.processes().bury(now());
            return writer.recorder().abandonLeaving(now());
        },
        context, std::move(done));
}

void Ledger::rebuild(QObject *context, Callback<qint64> done)
{
    write<qint64>(
        [](LedgerWriter &writer) {
            return writer.recorder().log().rebuild().map(
                [](const RebuiltEvents &events) { return events.count; });
        },
        context, std::move(done));
}

void Ledger::retain(QObject *context, Callback<qint64> done)
{
    retainMore(0, context, std::move(done));
}

/// A few hundred at a time, so that nobody waits long for the next transaction.
void Ledger::retainMore(qint64 before, QObject *context, Callback<qint64> done)
{
    const QPointer<QObject> asker(context);
    write<qint64>(
        [now = m_options.now](LedgerWriter &writer) { return writer.retain(now(), tidyAtOnce); },
        this,
        [this, before, asker, done = std::move(done)](const Result<qint64> &went) {
            if (went && *went >= tidyAtOnce)
                return retainMore(before + *went, asker, done);
            if (asker && done)
                done(went.map([before](qint64 count) { return before + count; }));
        });
}

void Ledger::compact(QObject *context, Callback<void> done)
{
    using Task = LedgerTask<LedgerWriteTask, LedgerWriter, void>;
    class Alone final : public LedgerWriteTask
    {
    public:
        explicit Alone(std::unique_ptr<Task> task)
            : m_task(std::move(task))
        {}
        void run(LedgerWriter &writer) override { m_task->run(writer); }
        bool isAlone() const override { return true; }
        void fail(const Error &error) override { m_task->fail(error); }
        void deliver() override { m_task->deliver(); }

    private:
        std::unique_ptr<Task> m_task;
    };
    m_threads->write(std::make_unique<Alone>(std::make_unique<Task>(
        [](LedgerWriter &writer) { return writer.compact(); }, context, std::move(done))));
}

PendingReply Ledger::message(const QString &id, QObject *context,
                             Callback<std::optional<LedgerMessage>> done)
{
    return ask<std::optional<LedgerMessage>>(
        [id, now = m_options.now()](LedgerReader &reader) { return reader.message(id, now); },
        context, std::move(done), Question::Quick);
}

PendingReply Ledger::page(const LedgerQuery &query, QObject *context, Callback<LedgerPage> done)
{
    LedgerQuery dated = query;
    if (!dated.now.isValid())
        dated.now = m_options.now();
    return ask<LedgerPage>([dated](LedgerReader &reader) { return reader.page(dated); }, context,
                           std::move(done));
}

PendingReply Ledger::lanes(const LaneQuery &query, QObject *context, Callback<TimelineData> done)
{
    return ask<TimelineData>([query](LedgerReader &reader) { return reader.lanes(query); }, context,
                             std::move(done));
}

PendingReply Ledger::counts(const SqlCondition &condition, QObject *context,
                            Callback<LedgerCounts> done)
{
    return ask<LedgerCounts>([condition](LedgerReader &reader) { return reader.counts(condition); },
                             context, std::move(done));
}

PendingReply Ledger::totals(const QString &profile, QObject *context, Callback<LedgerCounts> done)
{
    return ask<LedgerCounts>([profile](LedgerReader &reader) { return reader.totals(profile); },
                             context, std::move(done));
}

PendingReply Ledger::histogram(const HistogramQuery &query, QObject *context,
                               Callback<Histogram> done)
{
    return ask<Histogram>([query](LedgerReader &reader) { return reader.histogram(query); },
                          context, std::move(done));
}

PendingReply Ledger::duplicates(const DuplicateQuery &query, QObject *context,
                                Callback<QList<LedgerMessage>> done)
{
    return ask<QList<LedgerMessage>>(
        [query](LedgerReader &reader) { return reader.duplicates(query); }, context,
        std::move(done), Question::Quick);
}

PendingReply Ledger::watching(const WatchQuery &query, QObject *context,
                              Callback<QList<WatchInterval>> done)
{
    return ask<QList<WatchInterval>>(
        [query](LedgerReader &reader) { return reader.watching(query); }, context, std::move(done),
        Question::Quick);
}

PendingReply Ledger::check(QObject *context, Callback<QStringList> done)
{
    return ask<QStringList>([](LedgerReader &reader) { return reader.check(); }, context,
                            std::move(done));
}

PendingReply Ledger::history(const QString &id, QObject *context, Callback<QList<LedgerEntry>> done)
{
    return ask<QList<LedgerEntry>>([id](LedgerReader &reader) { return reader.history(id); },
                                   context, std::move(done), Question::Quick);
}

PendingReply Ledger::deliveries(const QString &id, QObject *context,
                                Callback<QList<LedgerDelivery>> done)
{
    return ask<QList<LedgerDelivery>>([id](LedgerReader &reader) { return reader.deliveries(id); },
                                      context, std::move(done), Question::Quick);
}

void Ledger::setSending(const QObject *sender, bool isSending)
{
    if (isSending == m_senders.contains(sender))
        return;
    if (isSending)
        m_senders.insert(sender);
    else
        m_senders.remove(sender);
    m_look.setInterval(m_senders.isEmpty() ? lookEvery : lookCloselyEvery);
}

void Ledger::takeGroup(const Result<void> &result)
{
    if (!result) {
        if (!m_hasFailed) {
            m_hasFailed = true;
            Q_EMIT failed(result.error());
        }
        return;
    }
    m_hasFailed = false;
    if (!m_isOpen) {
        m_isOpen = true;
        m_beat.start();
        m_look.start();
        if (m_options.kind != ProcessKind::CommandLine)
            m_tidy.start();
    }
    lookForNews();
}

void Ledger::beat()
{
    write<void>(
        [now = m_options.now](LedgerWriter &writer) -> Result<void> {
            writer.processes().beat(writer.process(), now());
            return {};
        },
        this, {});
}

void Ledger::lookForNews()
{
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    m_looksAgain = false;
    ask<LedgerNews>([](LedgerReader &reader) { return reader.news(); }, this,
                    [this](const Result<LedgerNews> &news) {
                        m_isLooking = false;
                        if (m_looksAgain)
                            lookForNews();
                        if (news && (news->isAllDifferent || !news->rows.isEmpty()))
                            Q_EMIT changed(*news);
                    },
                    Question::Quick);
}

} // namespace TMinus
