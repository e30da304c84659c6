// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "base/result.h"
#include "broker/sandboxoptions.h"

#include <memory>

namespace TMinus {

/// How much a sandbox holds, at one moment.
struct SandboxStatus
{
    /// One topic of one instance.
    struct Topic
    {
        QString instance = {}; ///< empty: the default one
        QString name = {};
        TopicType type = TopicType::Any;
        qint64 waiting = 0; ///< due ahead
        qint64 stored = 0;  ///< due has come
        qint64 half = 0;    ///< neither committed nor rolled back
        bool operator==(const Topic &) const = default;
    };
    /// One group on one topic.
    struct Group
    {
        QString instance = {};
        QString topic = {};
        QString name = {};
        qint64 ready = 0;  ///< would be handed out now
        qint64 leased = 0; ///< handed out, not acknowledged
        qint64 dead = 0;   ///< given up after too many redeliveries
        bool operator==(const Group &) const = default;
    };
    QList<Topic> topics = {};
    QList<Group> groups = {};
    int connections = 0;
    int polls = 0; ///< requests that are being held
    bool operator==(const SandboxStatus &) const = default;
};

/// A broker of the HTTP protocol on this computer: every official SDK talks to it unchanged, and
/// what it answered is on disk. Owns two threads (connections; store) while it runs; its functions
/// are called from one thread, any. PROTOCOL.md sections 18 and 19.
class Sandbox final
{
public:
    /// @p now is called on the sandbox's threads too.
    explicit Sandbox(SandboxOptions options, Now now = systemNow());
    ~Sandbox(); ///< stops

    /// Opens the store and listens; returns when requests are served.
    /// Errors: InvalidArgument (address, names), Connect (port taken), Locked (another process
    /// serves this store; the message says which and where), Storage.
    Result<void> start();
    /// Answers what was stored, drops the rest, closes the store. Nothing happens when it is stopped.
    void stop();
    /// Whether requests are served.
    bool isRunning() const;
    /// "http://127.0.0.1:8080"; empty while stopped.
    QString endpoint() const;
    /// The port it listens on; 0 while stopped.
    quint16 port() const;
    /// The options it runs with, defaults filled in.
    const SandboxOptions &options() const;
    /// A snapshot, taken on the sandbox's thread; waits for it for at most a second.
    SandboxStatus status() const;
    /// What goes wrong on purpose from now on; an empty list: nothing.
    void setFaults(const QList<Fault> &faults);
    /// Tells that the clock given as @p now was turned: what came due is looked for at once.
    void clockTurned();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace TMinus
