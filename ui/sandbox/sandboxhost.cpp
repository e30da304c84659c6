// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxhost.h"

namespace TMinus {

SandboxHost::SandboxHost(Now now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_news([this](const std::deque<News> &letters) {
        for (const News &news : letters)
            take(news);
    })
    , m_thread([this] { work(); })
{}

SandboxHost::~SandboxHost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SandboxHost::start(const SandboxOptions &options)
{
    if (m_state != State::Stopped)
        return;
    m_port = options.port;
    setState(State::Starting);
    post([this, options](std::unique_ptr<Sandbox> &sandbox) { startNow(sandbox, options); });
}

void SandboxHost::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    post([this](std::unique_ptr<Sandbox> &sandbox) {
        sandbox.reset();
        m_news.post(Stopped());
    });
}

void SandboxHost::setFaults(const QStringList &specs)
{
    if (m_faults == specs)
        return;
    m_faults = specs;
    if (m_state == State::Running)
        applyFaults();
    Q_EMIT faultsChanged(specs);
}

void SandboxHost::applyFaults()
{
    QList<Fault> faults;
    for (const QString &spec : std::as_const(m_faults)) {
        if (const auto fault = readFault(spec))
            faults.append(*fault);
    }
    post([faults](std::unique_ptr<Sandbox> &sandbox) {
        if (sandbox)
            sandbox->setFaults(faults);
    });
}

void SandboxHost::askCounts()
{
    if (m_state != State::Running)
        return;
    post([this](std::unique_ptr<Sandbox> &sandbox) {
        if (sandbox)
            m_news.post(sandbox->status());
    });
}

void SandboxHost::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

/// The thread; what it makes it also destroys.
void SandboxHost::work()
{
    std::unique_ptr<Sandbox> sandbox;
    while (true) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        if (m_isEnding)
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(sandbox);
    }
}

/// On the thread.
void SandboxHost::startNow(std::unique_ptr<Sandbox> &sandbox, const SandboxOptions &options)
{
    sandbox = std::make_unique<Sandbox>(options, m_now);
    if (const Result<void> started = sandbox->start(); !started) {
        sandbox.reset();
        m_news.post(started.error());
        return;
    }
    m_news.post(Started{sandbox->endpoint()});
}

void SandboxHost::take(const News &news)
{
    if (const auto *started = std::get_if<Started>(&news)) {
        m_endpoint = started->endpoint;
        if (!m_faults.isEmpty())
            applyFaults();
        setState(State::Running);
    } else if (const auto *error = std::get_if<Error>(&news)) {
        setState(State::Stopped);
        Q_EMIT failed(*error);
    } else if (const auto *status = std::get_if<SandboxStatus>(&news)) {
        if (m_state == State::Running)
            Q_EMIT counted(*status);
    } else {
        m_endpoint.clear();
        setState(State::Stopped);
    }
}

void SandboxHost::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace TMinus
