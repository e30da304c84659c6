// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerthreads.h"

#include <QElapsedTimer>

#include <algorithm>
#include <span>

namespace TMinus {

namespace {

constexpr std::chrono::milliseconds indexTime{20}; // in one transaction, unless somebody waits
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
    m_writer = std::make_unique<Writer>(
        [this](WriteTasks &tasks) { return commit(tasks); },
        [this](WriteTasks tasks, Result<void> result) {
            for (auto &task : tasks) {
                if (!result && !task->isAlone())
                    task->fail(result.error());
                m_mailbox.post(std::move(task));
            }
            m_mailbox.post(std::make_unique<GroupAnswer>(m_wrote, std::move(result)));
        },
        Writer::Idle{.work = [this](const auto &writer) { return fillIndex(writer); }});
    m_reader = makeReader();
    if (m_options.kind == ProcessKind::Window)
        m_quickReader = makeReader();
}

std::unique_ptr<LedgerThreads::Reader> LedgerThreads::makeReader()
{
    return std::make_unique<Reader>([this] { return openReader(); },
                                    [this](std::unique_ptr<ReaderTask<LedgerReader>> task) {
                                        m_mailbox.post(std::unique_ptr<LedgerAnswer>(
                                            static_cast<LedgerReadTask *>(task.release())));
                                    });
}

LedgerThreads::~LedgerThreads()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_tried.notify_all();
    m_quickReader.reset();
    m_reader.reset();
    m_writer.reset();
    m_checkpointer.reset();
}

void LedgerThreads::read(std::unique_ptr<LedgerReadTask> task, Question question)
{
    const bool isQuick = m_quickReader && question == Question::Quick;
    (isQuick ? m_quickReader : m_reader)->post(std::move(task));
}

void LedgerThreads::giveUp(int ticket)
{
    m_reader->giveUp(ticket);
    if (m_quickReader)
        m_quickReader->giveUp(ticket);
}

Result<void> LedgerThreads::beReady()
{
    if (m_file)
        return {};
    auto opened = LedgerWriter::open(m_options, m_policies);
    m_options.salvages = false; // once, not with every try
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
    const auto alone =
        std::ranges::stable_partition(tasks, [](const auto &task) { return !task->isAlone(); });
    const Result<void> result = commitTogether({tasks.data(), tasks.size() - alone.size()});
    for (const auto &task : alone)
        task->run(*m_file);
    if (result)
        m_checkpointer->committed();
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

/// Takes new texts into the full-text index for a moment; whether there is more. What cannot be
/// written now is not tried again at once: after the next change.
bool LedgerThreads::fillIndex(const Writer &writer)
{
    if (!m_file)
        return false;
    bool hasMore = false;
    const Result<void> filled = m_file->commitLater([&](LedgerWriter &file) {
        hasMore = file.textIndex().fill(indexTime, [&writer] { return writer.isWaitedFor(); });
    });
    if (filled)
        m_checkpointer->committed();
    return filled && hasMore;
}

Result<std::unique_ptr<LedgerReader>> LedgerThreads::openReader()
{
    std::unique_lock lock(m_mutex);
    m_tried.wait(lock, [this] { return m_isEnding || m_opened; });
    if (!m_opened)
        return failure({.kind = ErrorKind::Canceled});
    const Result<void> opened = *m_opened;
    lock.unlock();
    if (opened)
        return LedgerReader::open(m_options.path, m_policies);
    if (m_options.readsAnyway) {
        if (auto reader = LedgerReader::openAsItStands(m_options.path, m_policies))
            return reader;
    }
    return tl::unexpected<Error>(opened.error());
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
