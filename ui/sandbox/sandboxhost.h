// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "broker/sandbox.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace TMinus {

/// Runs a sandbox for the window: opening its store, closing it and counting what it holds take
/// time, so a thread of its own does them and the window never waits.
class SandboxHost final : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running, Stopping };
    Q_ENUM(State)

    explicit SandboxHost(Now now = systemNow(), QObject *parent = nullptr);
    /// Stops the sandbox and waits for it.
    ~SandboxHost() override;

    State state() const { return m_state; }
    /// "http://127.0.0.1:8080"; empty while it does not run.
    QString endpoint() const { return m_endpoint; }
    /// Nothing happens unless it is stopped.
    void start(const SandboxOptions &options);
    /// Nothing happens unless it runs.
    void stop();
    /// What goes wrong on purpose from now on, over stops and starts too: a SPEC each. One that
    /// cannot be read counts for nothing.
    void setFaults(const QStringList &specs);
    const QStringList &faults() const { return m_faults; }
    /// The port that it was asked to listen on last; none: it was never started.
    std::optional<quint16> port() const { return m_port; }
    /// Asks how much it holds; counted() answers. Nothing happens while it does not run.
    void askCounts();

Q_SIGNALS:
    void stateChanged(TMinus::SandboxHost::State state);
    /// It could not start. Errors: those of Sandbox::start().
    void failed(const TMinus::Error &error);
    void counted(const TMinus::SandboxStatus &status);
    void faultsChanged(const QStringList &specs);

private:
    struct Started
    {
        QString endpoint;
    };
    struct Stopped
    {};
    using News = std::variant<Started, Stopped, Error, SandboxStatus>;
    using Job = std::function<void(std::unique_ptr<Sandbox> &)>;

    void post(Job job);
    void work();
    void startNow(std::unique_ptr<Sandbox> &sandbox, const SandboxOptions &options);
    void take(const News &news);
    void applyFaults();
    void setState(State state);

    const Now m_now;
    State m_state = State::Stopped;
    QString m_endpoint;
    QStringList m_faults;
    std::optional<quint16> m_port;
    Mailbox<News> m_news;
    std::mutex m_mutex; ///< guards the two below
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    std::condition_variable m_wake;
    std::thread m_thread;
};

} // namespace TMinus
