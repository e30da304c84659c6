// SPDX-License-Identifier: Apache-2.0
#include "broker/sandbox.h"

#include "broker/engine.h"
#include "broker/httpserver.h"
#include "broker/service.h"
#include "broker/storelock.h"
#include "storage/checkpointer.h"
#include "storage/groupwriter.h"

#include <QDir>
#include <QLoggingCategory>

#include <future>
#include <random>
#include <thread>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logSandbox, "tminus.broker.sandbox", QtWarningMsg)

SandboxOptions completed(SandboxOptions options)
{
    if (options.credentials.isEmpty())
        options.credentials = {{u"sandbox"_s, Secret("sandbox"), {}}};
    if (options.topics.isEmpty())
        options.topics = usualTopics();
    return options;
}

std::function<quint64()> randomNumbers()
{
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device()};
    return [engine = std::mt19937_64(seed)]() mutable { return engine(); };
}

QString urlOf(const QString &address, quint16 port)
{
    const bool isV6 = address.contains(u':');
    return (isV6 ? u"http://[%1]:%2"_s : u"http://%1:%2"_s).arg(address).arg(port);
}

} // namespace

/// What runs while the sandbox runs. Made and destroyed on the caller's thread, the rest happens
/// on the loop's.
class Running final
{
public:
    Running(const SandboxOptions &options, Now now)
        : m_options(options)
        , m_now(std::move(now))
        , m_engine(options, ports())
        , m_service(m_engine, options, m_now, [this] { settle(); })
        , m_server(m_loop, m_service, {.connections = options.connectionLimit})
    {
        m_loop.setAlarm([this] { rung(); });
    }
    ~Running() { stop(); }

    Result<void> start()
    {
        const QString path = QDir(m_options.store).filePath(u"sandbox.sqlite"_s);
        return openStore(path)
            .and_then([&] { return m_server.listen(m_options.listen, m_options.port); })
            .map([&](quint16 port) {
                m_port = port;
                m_service.setFaults(m_options.faults);
                m_service.setEndpoint(urlOf(m_options.listen, port));
                m_thread = std::thread([this] {
                    rung();
                    m_loop.run();
                });
            });
    }

    /// What was stored is answered: the writer ends first, then the loop has its last words.
    void stop()
    {
        if (!m_thread.joinable())
            return;
        m_loop.post([this] { m_server.close(); });
        std::promise<void> quiet;
        m_loop.post([&] { quiet.set_value(); });
        quiet.get_future().wait();
        m_writer.reset();
        m_loop.post([this] { m_loop.stop(); });
        m_thread.join();
    }

    /// Has @p work done on the loop's thread.
    template<typename Work>
    void post(Work work)
    {
        m_loop.post([this, work = std::move(work)] {
            work();
            settle();
        });
    }
    SandboxStatus status()
    {
        SandboxStatus status = m_engine.status();
        status.connections = m_server.connections();
        return status;
    }
    quint16 port() const { return m_port; }
    /// On the loop's thread.
    void setFaults(const QList<Fault> &faults) { m_service.setFaults(faults); }

private:
    EnginePorts ports()
    {
        return {.now = m_now,
                .store = [this](StoreJob job) { store(std::move(job)); },
                .read = [this](Sequence sequence) { return m_reader->read(sequence); },
                .random = randomNumbers()};
    }

    Result<void> openStore(const QString &path)
    {
        auto store = Store::open(path);
        if (!store)
            return tl::unexpected<Error>(store.error());
        auto loaded = (*store)->load();
        if (!loaded)
            return tl::unexpected<Error>(loaded.error());
        auto reader = ContentReader::open(path);
        if (!reader)
            return tl::unexpected<Error>(reader.error());
        m_store = std::move(*store);
        m_reader = std::move(*reader);
        m_checkpointer = std::make_unique<Checkpointer>(path);
        m_writer = std::make_unique<GroupWriter<StoreJob>>(
            [this](std::vector<StoreJob> &jobs) { return commit(jobs); },
            [this](std::vector<StoreJob> jobs, const Result<void> &result) {
                tellOfTrouble(result);
                committed(std::move(jobs), result.has_value());
            });
        m_engine.load(*loaded);
        return {};
    }

    void store(StoreJob job)
    {
        if (m_writer)
            m_writer->post(std::move(job));
    }

    /// On the writer's thread.
    Result<void> commit(std::vector<StoreJob> &jobs)
    {
        for (const StoreJob &job : jobs) {
            if (job.aside)
                job.aside();
        }
        auto result = m_store->apply(jobs);
        m_checkpointer->committed();
        return result;
    }

    /// On the writer's thread: once when it begins, not for every commit.
    void tellOfTrouble(const Result<void> &stored)
    {
        if (!stored && !m_isInTrouble)
            qCWarning(logSandbox,
                      "Nothing can be stored now: %s. Look at the free space and the rights of %s; "
                      "it goes on by itself.",
                      qUtf8Printable(stored.error().message), qUtf8Printable(m_options.store));
        m_isInTrouble = !stored;
    }

    /// On the writer's thread; the rest of it on the loop's.
    void committed(std::vector<StoreJob> jobs, bool isStored)
    {
        // Moved on whole: the last to let go of a waiting connection must be the loop's thread.
        m_loop.post([this, isStored, jobs = std::move(jobs)] {
            for (const StoreJob &job : jobs) {
                if (job.done)
                    job.done(isStored);
            }
            settle();
        });
    }

    void rung()
    {
        m_engine.advance();
        settle();
    }

    /// After anything that may have changed what happens next.
    void settle() { m_loop.ringIn(m_engine.nextWake()); }

    bool m_isInTrouble = false; ///< the writer's thread's
    const SandboxOptions &m_options;
    Now m_now;
    IoLoop m_loop;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ContentReader> m_reader;
    std::unique_ptr<Checkpointer> m_checkpointer;
    Engine m_engine;
    Service m_service;
    HttpServer m_server;
    std::unique_ptr<GroupWriter<StoreJob>> m_writer;
    std::thread m_thread;
    quint16 m_port = 0;
};

class Sandbox::Private
{
public:
    SandboxOptions options;
    Now now;
    std::unique_ptr<StoreLock> lock;
    std::unique_ptr<Running> running;
};

Sandbox::Sandbox(SandboxOptions options, Now now)
    : d(std::make_unique<Private>())
{
    d->options = completed(std::move(options));
    d->now = [now = std::move(now), offset = d->options.clockOffset] {
        return now().addMSecs(offset.count());
    };
}

Sandbox::~Sandbox()
{
    stop();
}

Result<void> Sandbox::start()
{
    if (isRunning())
        return {};
    auto lock = StoreLock::take(d->options.store);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto running = std::make_unique<Running>(d->options, d->now);
    if (const auto started = running->start(); !started)
        return started;
    d->running = std::move(running);
    d->lock = std::move(*lock);
    d->lock->announce(endpoint());
    return {};
}

void Sandbox::stop()
{
    d->running.reset();
    d->lock.reset();
}

bool Sandbox::isRunning() const
{
    return d->running != nullptr;
}

QString Sandbox::endpoint() const
{
    return isRunning() ? urlOf(d->options.listen, port()) : QString();
}

quint16 Sandbox::port() const
{
    return isRunning() ? d->running->port() : quint16(0);
}

const SandboxOptions &Sandbox::options() const
{
    return d->options;
}

SandboxStatus Sandbox::status() const
{
    if (!isRunning())
        return {};
    const auto promise = std::make_shared<std::promise<SandboxStatus>>();
    auto answer = promise->get_future();
    Running *running = d->running.get();
    running->post([promise, running] { promise->set_value(running->status()); });
    return answer.wait_for(1s) == std::future_status::ready ? answer.get() : SandboxStatus();
}

void Sandbox::setFaults(const QList<Fault> &faults)
{
    d->options.faults = faults;
    if (!isRunning())
        return;
    Running *running = d->running.get();
    running->post([running, faults] { running->setFaults(faults); });
}

void Sandbox::clockTurned()
{
    if (isRunning())
        d->running->post([] {});
}

} // namespace TMinus
