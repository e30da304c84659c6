// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerthreads.h"

#include <QElapsedTimer>

#include <algorithm>
#include <span>

namespace TMinus {

namespace {

constexpr std::chrono::milliseconds indexTime{8}; // who wants to write waits no longer than that
constexpr int mostMilliseconds = 3; // of answers in one go: the main thread has other things to do

/// Tells the main thread what became of a group.
class GroupAnswer final : public LedgerAnswer
{
public:
    GroupAnswer(const LedgerThreads::Wrote &wrote, Result<void> result)
        : m_wrote(wrote)
        , m_result(std::move(result))
    {}
    void deliver() override { m_wrote(m_result); }

private:
    const LedgerThreads::Wrote &m_wrote;
    Result<void> m_result;
};

/// Takes new texts into the full-text index for a moment, when nothing else is to be done.
class IndexTask final : public LedgerWriteTask
{
public:
    explicit IndexTask(bool &hasMore)
        : m_hasMore(hasMore)
    {}
    void run(LedgerWriter &writer) override { m_hasMore = writer.textIndex().fill(indexTime); }
    bool isBackground() const override { return true; }
    void fail(const Error &) override { m_hasMore = false; }
    void deliver() override {}

private:
    bool &m_hasMore; ///< of the writer's thread, on which all but deliver() happens
};

/// Whether it would fail again, alone: then trying task by task is of no use.
bool isOfTheFile(const Error &error)
{
    return error.kind == ErrorKind::Locked || !error.code.isEmpty();
}

} // namespace

LedgerThreads::LedgerThreads(const LedgerOptions &options,
                             std::shared_ptr<const SharedPolicies> policies, Wrote wrote)
    : m_options(options)
    , m_policies(std::move(policies))
    , m_wrote(std::move(wrote))
    , m_mailbox([this](auto letters) {
        const bool wasEmpty = m_inbox.empty();
        std::ranges::move(letters, std::back_inserter(m_inbox));
        if (wasEmpty)
            deliverSome();
    })
{
    m_writer = std::make_unique<GroupWriter<std::unique_ptr<LedgerWriteTask>>>(
        [this](WriteTasks &tasks) { return commit(tasks); },
        [this](WriteTasks tasks, Result<void> result) {
            std::erase_if(tasks, [](const auto &task) { return task->isBackground(); });
            if (tasks.empty())
                return; // nobody waits for it
            for (auto &task : tasks) {
                if (!result && !task->isAlone())
                    task->fail(result.error());
                m_mailbox.post(std::move(task));
            }
            m_mailbox.post(std::make_unique<GroupAnswer>(m_wrote, std::move(result)));
        });
    m_reader = std::make_unique<ReaderThread<LedgerReader>>(
        [this] { return openReader(); },
        [this](std::unique_ptr<ReaderTask<LedgerReader>> task) {
            m_mailbox.post(
                std::unique_ptr<LedgerAnswer>(static_cast<LedgerReadTask *>(task.release())));
        });
}

LedgerThreads::~LedgerThreads()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_tried.notify_all();
    m_reader.reset();
    m_writer.reset();
    m_checkpointer.reset();
}

void LedgerThreads::read(std::unique_ptr<LedgerReadTask> task)
{
    m_reader->post(std::move(task));
}

Result<void> LedgerThreads::beReady()
{
    if (m_file)
        return {};
    auto opened = LedgerWriter::open(m_options, m_policies);
    if (opened) {
        m_file = std::move(*opened);
        m_checkpointer = std::make_unique<Checkpointer>(m_options.path);
    }
    const Result<void> result = opened ? Result<void>() : tl::unexpected<Error>(opened.error());
    {
        const std::scoped_lock lock(m_mutex);
        m_opened = result;
    }
    m_tried.notify_all();
    return result;
}

Result<void> LedgerThreads::commit(WriteTasks &tasks)
{
    if (const Result<void> ready = beReady(); !ready) {
        for (const auto &task : tasks)
            task->fail(ready.error());
        return ready;
    }
    const auto isOf = [](bool (LedgerWriteTask::*kind)() const) {
        return [kind](const auto &task) { return (task.get()->*kind)(); };
    };
    const auto alone =
        std::ranges::stable_partition(tasks, std::not_fn(isOf(&LedgerWriteTask::isAlone)));
    const std::span all(tasks.data(), tasks.size() - alone.size());
    const auto background =
        std::ranges::stable_partition(all, std::not_fn(isOf(&LedgerWriteTask::isBackground)));
    const bool isBusy = background.size() < all.size();
    const Result<void> result =
        commitTogether(isBusy ? all.first(all.size() - background.size()) : all);
    for (const auto &task : alone)
        task->run(*m_file);
    if (result)
        m_checkpointer->committed();
    m_isIndexing = m_isIndexing && background.empty();
    // What cannot be written now is not tried again at once: the next change does.
    m_hasToIndex = (m_hasToIndex && result) || isBusy;
    indexLater();
    return result;
}

Result<void> LedgerThreads::commitTogether(std::span<const std::unique_ptr<LedgerWriteTask>> tasks)
{
    if (tasks.empty())
        return {};
    const Result<void> result = m_file->commit([&](LedgerWriter &writer) {
        for (const auto &task : tasks)
            task->run(writer);
    });
    if (result || tasks.size() == 1 || isOfTheFile(result.error()))
        return result;
    // One of them cannot be written; that is no fault of the others.
    for (const auto &task : tasks) {
        const auto alone = m_file->commit([&](LedgerWriter &writer) { task->run(writer); });
        if (!alone)
            task->fail(alone.error());
    }
    return {};
}

void LedgerThreads::indexLater()
{
    const std::scoped_lock lock(m_mutex);
    if (m_isIndexing || !m_hasToIndex || m_isEnding)
        return;
    m_isIndexing = true;
    m_writer->post(std::make_unique<IndexTask>(m_hasToIndex));
}

Result<std::unique_ptr<LedgerReader>> LedgerThreads::openReader()
{
    std::unique_lock lock(m_mutex);
    m_tried.wait(lock, [this] { return m_isEnding || m_opened; });
    if (!m_opened)
        return failure({.kind = ErrorKind::Canceled});
    if (!*m_opened)
        return tl::unexpected<Error>(m_opened->error());
    lock.unlock();
    return LedgerReader::open(m_options.path, m_policies);
}

void LedgerThreads::deliverSome()
{
    QElapsedTimer timer;
    timer.start();
    const QPointer<QObject> alive(&m_context); // a callback may end the ledger
    while (alive && !m_inbox.empty() && !timer.hasExpired(mostMilliseconds)) {
        const std::unique_ptr<LedgerAnswer> answer = std::move(m_inbox.front());
        m_inbox.pop_front();
        answer->deliver();
    }
    if (alive && !m_inbox.empty())
        QMetaObject::invokeMethod(
            &m_context, [this] { deliverSome(); }, Qt::QueuedConnection);
}

} // namespace TMinus
