// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "ledger/ledgerreader.h"
#include "ledger/ledgerwriter.h"
#include "messaging/pendingreply.h"
#include "storage/checkpointer.h"
#include "storage/groupwriter.h"
#include "storage/readerthread.h"

#include <QPointer>

#include <span>

namespace TMinus {

/// What comes back to the main thread.
class LedgerAnswer
{
public:
    LedgerAnswer() = default;
    LedgerAnswer(const LedgerAnswer &) = delete;
    LedgerAnswer &operator=(const LedgerAnswer &) = delete;
    virtual ~LedgerAnswer() = default;
    /// On the main thread.
    virtual void deliver() = 0;
};

/// Something to write, with others in one transaction.
class LedgerWriteTask : public LedgerAnswer
{
public:
    virtual void run(LedgerWriter &writer) = 0;
    /// It makes its own transactions, and runs when the others are done.
    virtual bool isAlone() const { return false; }
    /// The transaction came to nothing.
    virtual void fail(const Error &error) = 0;
};

/// Something to read.
class LedgerReadTask : public ReaderTask<LedgerReader>, public LedgerAnswer
{};

/// A task of either kind whose work is a function and whose answer goes to a callback.
template<typename Base, typename Connection, typename T>
class LedgerTask final : public Base
{
public:
    using Work = std::function<Result<T>(Connection &)>;
    LedgerTask(Work work, QObject *context, Callback<T> done)
        : m_work(std::move(work))
        , m_context(context)
        , m_done(std::move(done))
    {}
    void run(Connection &connection) override { m_outcome = m_work(connection); }
    void fail(const Error &error) override { m_outcome = tl::unexpected<Error>(error); }
    void deliver() override
    {
        m_stop.reset();
        if (m_context && m_done)
            m_done(std::move(m_outcome));
    }
    /// Gives the handle something to hold on to until the answer is delivered.
    PendingReply pendingWith(std::function<void()> stop)
    {
        m_stop = std::make_shared<std::function<void()>>(std::move(stop));
        return PendingReply(m_stop);
    }

private:
    Work m_work;
    QPointer<QObject> m_context;
    Callback<T> m_done;
    Result<T> m_outcome;
    std::shared_ptr<std::function<void()>> m_stop;
};

/// The threads of a ledger and the way back from them. Made and used on the main thread.
class LedgerThreads final
{
public:
    /// What became of one group of writes.
    using Wrote = std::function<void(const Result<void> &)>;
    /// @p wrote is called on the main thread after each group.
    LedgerThreads(const LedgerOptions &options, std::shared_ptr<const SharedPolicies> policies,
                  Wrote wrote);
    ~LedgerThreads();

    /// Queues; the answer is delivered on the main thread. What is written gets into the
    /// full-text index by and by.
    void write(std::unique_ptr<LedgerWriteTask> task) { m_writer->post(std::move(task)); }
    void read(std::unique_ptr<LedgerReadTask> task, Question question);
    /// Ends the reading task with that ticket early.
    void giveUp(int ticket);

private:
    using WriteTasks = std::vector<std::unique_ptr<LedgerWriteTask>>;
    using Writer = GroupWriter<std::unique_ptr<LedgerWriteTask>>;
    using Reader = ReaderThread<LedgerReader>;
    std::unique_ptr<Reader> makeReader();
    Result<void> commit(WriteTasks &tasks);
    Result<void> commitTogether(std::span<const std::unique_ptr<LedgerWriteTask>> tasks);
    bool fillIndex(const Writer &writer);
    Result<void> beReady();
    Result<std::unique_ptr<LedgerReader>> openReader();
    void deliverSome();

    LedgerOptions m_options;
    std::shared_ptr<const SharedPolicies> m_policies;
    Wrote m_wrote;
    std::deque<std::unique_ptr<LedgerAnswer>> m_inbox; ///< of the main thread
    Mailbox<std::unique_ptr<LedgerAnswer>> m_mailbox;
    QObject m_context; ///< takes the queued calls to deliverSome()

    std::mutex m_mutex;
    std::condition_variable m_tried;
    std::optional<Result<void>> m_opened; ///< under m_mutex: the last try to open, if any
    bool m_isEnding = false;              ///< under m_mutex

    std::unique_ptr<LedgerWriter> m_file; ///< of the writer's thread
    std::unique_ptr<Checkpointer> m_checkpointer;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Reader> m_quickReader; ///< of a window only
};

} // namespace TMinus
