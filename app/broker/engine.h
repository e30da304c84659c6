// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/directory.h"
#include "broker/dispenser.h"
#include "broker/engineports.h"
#include "broker/polls.h"
#include "broker/sandbox.h"
#include "broker/schedule.h"
#include "broker/store.h"
#include "mqhttp/resource.h"

#include <queue>

namespace TMinus {

/// The sandbox's rules, with no socket, thread or disk of their own. PROTOCOL.md section 19. All
/// of it runs on one thread; callbacks come on it, at once or when the store has answered.
class Engine final
{
public:
    /// What a publish brings along.
    struct Publication
    {
        Resource resource = {};
        Draft draft = {};
        QString requestId = {}; ///< becomes KEYS of a message without one
    };
    /// What a consume asks for; the wait is measured by a steady clock.
    struct Consumption
    {
        Resource resource = {};
        std::chrono::milliseconds wait{0};
    };

    Engine(const SandboxOptions &options, EnginePorts ports);
    ~Engine();
    /// Goes on where the store ended.
    void load(const Store::Loaded &loaded);

    /// Whether the topic exists, so that its other faults may be told.
    bool knows(const Resource &resource);
    /// Answers when it is on disk. Errors: Service (TopicNotExist, InvalidArgument, InternalError).
    void publish(const Publication &publication, Callback<PublishReceipt> done);
    /// Answers at once with what is there, else holds the poll; 0 when it was answered.
    /// Errors: Service (TopicNotExist, SubscriptionNotExist).
    PollId consume(const Consumption &consumption, Callback<QList<ReceivedMessage>> done);
    /// Nobody waits for it any more: it is not answered and takes nothing.
    void cancel(PollId poll);
    /// One verdict per handle, when they are on disk.
    /// Errors: Service (TopicNotExist, SubscriptionNotExist, InternalError).
    void acknowledge(const Resource &resource, const QStringList &handles,
                     Callback<QList<AckVerdict>> done);
    /// Commit or rollback of one half message, by Resource::operation. Errors as acknowledge().
    void settle(const Resource &resource, const QString &handle, Callback<AckVerdict> done);

    /// Lets time do its work: what is due becomes visible, leases and polls end. Takes a slice; call
    /// it again at once while nextWake() is zero.
    void advance();
    /// How long nothing happens by itself; at most a second.
    std::chrono::milliseconds nextWake() const;
    /// Topics, groups and polls; connections are not known here.
    SandboxStatus status() const;

private:
    struct Taken;
    Instant now() const { return toInstant(m_ports.now()); }
    Result<TopicState *> topicFor(const Resource &resource);
    void show(TopicState &topic, const TopicLog::Entry &entry);
    void stored(const AddMessage &added);
    GroupQueue &queueFor(TopicState &topic, int group);
    QList<ReceivedMessage> serve(const Poll &poll);
    void serveNews(Instant now);
    void serveWaiting(TopicState &topic);
    void watchLeases(const GroupQueue &queue, const TopicState &topic, int group);
    void showDue(Instant now);
    void endLeases(Instant now);
    void giveUpHalves(Instant now);
    void dropOld(Instant now);
    void loadMessages(const Store::Loaded &loaded);
    void loadDeliveries(const Store::Loaded &loaded);
    AckVerdict acknowledgeOne(TopicState &topic, int group, const QString &text, StoreJob &job,
                              std::vector<Taken> &taken);

    const SandboxOptions &m_options;
    EnginePorts m_ports;
    Directory m_directory;
    Dispenser m_dispenser;
    Polls m_polls;
    Schedule m_schedule;
    Sequence m_lastSequence = 0;
    std::set<TopicState *> m_news;       ///< topics whose polls should be looked at
    std::set<TopicState *> m_withHalves; ///< topics with half messages
    /// When some queue's first lease ends; late entries are harmless.
    using Watch = std::tuple<Instant, int, int>; // end, topic, group
    std::priority_queue<Watch, std::vector<Watch>, std::greater<>> m_leaseEnds;
    Instant m_nextClearing = {};
};

} // namespace TMinus
