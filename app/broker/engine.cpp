// SPDX-License-Identifier: Apache-2.0
// Publishing, acknowledging, settling. Consuming and time are in enginetime.cpp, loading in
// engineload.cpp.
#include "broker/engine.h"

#include "broker/admission.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/wireproperties.h"

namespace TMinus {

namespace {

/// Half messages and what the operation asks of them.
AckVerdict verdictFor(const QString &handle, const char *code)
{
    if (!code)
        return {.receiptHandle = handle, .state = AckVerdict::State::Acked};
    const Error error = serviceError(QString::fromLatin1(code));
    return {.receiptHandle = handle,
            .state = AckVerdict::State::Failed,
            .code = error.code,
            .message = error.message};
}

template<typename Verdict>
const char *codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Done:
        return nullptr;
    case Verdict::Expired:
        return "MessageNotExist";
    case Verdict::Invalid:
        break;
    }
    return "ReceiptHandleError";
}

Content contentOf(const Engine::Publication &publication, Instant now)
{
    const Draft &draft = publication.draft;
    return {.published = now,
            .tag = draft.tag,
            .properties =
                writeProperties({.key = draft.key.isEmpty() ? publication.requestId : draft.key,
                                 .shardingKey = draft.shardingKey,
                                 .due = draft.due,
                                 .transactionCheck = draft.transactionCheck,
                                 .own = draft.properties}),
            .body = draft.body};
}

HalfRow halfOf(const IndexRow &index, std::chrono::seconds check, quint64 nonce)
{
    return {.sequence = index.sequence,
            .topic = index.topic,
            .next = index.due + check,
            .givesUp = index.due + Limits::halfLife,
            .nonce = nonce};
}

} // namespace

/// A lease that an acknowledgement took away, until the store has it.
struct Engine::Taken
{
    GroupQueue *queue = nullptr;
    GroupQueue::Lease lease = {};
};

Engine::Engine(const SandboxOptions &options, EnginePorts ports)
    : m_options(options)
    , m_ports(std::move(ports))
    , m_directory(options, [this](StoreStep step) { m_ports.store({.steps = {std::move(step)}}); })
    , m_dispenser(options, m_ports)
{}

Engine::~Engine() = default;

Result<TopicState *> Engine::topicFor(const Resource &resource)
{
    // Only what publishes or consumes makes a topic: a mistyped acknowledgement does not.
    const bool mayMake = methodOf(resource.operation) != "DELETE";
    TopicState *topic = mayMake ? m_directory.topic(resource.instance, resource.topic)
                                : m_directory.knownTopic(resource.instance, resource.topic);
    if (!topic)
        return serviceFailure(u"TopicNotExist"_s);
    return topic;
}

bool Engine::knows(const Resource &resource)
{
    return topicFor(resource).has_value();
}

void Engine::publish(const Publication &publication, Callback<PublishReceipt> done)
{
    const auto topic = topicFor(publication.resource);
    if (!topic)
        return done(tl::unexpected<Error>(topic.error()));
    const Draft &draft = publication.draft;
    const Instant published = now();
    if (const auto admitted = admit(draft, (*topic)->row.type, published); !admitted)
        return done(tl::unexpected<Error>(admitted.error()));

    const IndexRow index{.sequence = ++m_lastSequence,
                         .topic = (*topic)->row.id,
                         .tag = shortHash(draft.tag),
                         .shard = shortHash(draft.shardingKey),
                         .due = draft.due ? std::max(published, toInstant(*draft.due)) : published,
                         .isHalf = draft.transactionCheck.has_value()};
    const auto half = index.isHalf
        ? std::optional(halfOf(index, *draft.transactionCheck, m_ports.random()))
        : std::nullopt;
    const auto added = std::make_shared<const AddMessage>(
        AddMessage{index, contentOf(publication, published), half});
    const auto receipt = std::make_shared<PublishReceipt>(
        PublishReceipt{.messageId = m_dispenser.messageId(index.sequence)});
    if (half)
        receipt->receiptHandle =
            writeHandle(receipt->messageId, {index.sequence, 0, index.topic, half->nonce});
    m_ports.store({.aside = [added, receipt] { receipt->bodyMd5 = bodyMd5(added->content.body); },
                   .steps = {added},
                   .done =
                       [this, added, receipt, done = std::move(done)](bool isStored) {
                           if (!isStored)
                               return done(serviceFailure(u"InternalError"_s));
                           stored(*added);
                           done(*receipt);
                       }});
}

/// A message is on disk: from now on it counts.
void Engine::stored(const AddMessage &added)
{
    const IndexRow &row = added.index;
    m_dispenser.remember(row.sequence, added.content);
    TopicState &topic = *m_directory.topic(row.topic);
    if (added.half) {
        topic.halves.add(*added.half);
        m_withHalves.insert(&topic);
    } else if (row.due > now()) {
        m_schedule.add({row.due, row.sequence, row.topic, row.tag});
        ++topic.waiting;
    } else {
        show(topic, {row.sequence, row.due, row.tag, row.shard});
    }
}

void Engine::show(TopicState &topic, const TopicLog::Entry &entry)
{
    topic.log.append(entry);
    m_news.insert(&topic);
}

void Engine::acknowledge(const Resource &resource, const QStringList &handles,
                         Callback<QList<AckVerdict>> done)
{
    const auto topic = topicFor(resource);
    if (!topic)
        return done(tl::unexpected<Error>(topic.error()));
    const int group = m_directory.group(resource.instance, resource.group);
    if (group == 0 && m_options.areGroupsStrict)
        return done(serviceFailure(u"SubscriptionNotExist"_s));

    QList<AckVerdict> verdicts;
    StoreJob job;
    std::vector<Taken> taken;
    for (const QString &handle : handles)
        verdicts.append(acknowledgeOne(**topic, group, handle, job, taken));
    if (job.steps.empty())
        return done(verdicts);
    job.done = [verdicts, taken, done = std::move(done)](bool isStored) {
        if (isStored)
            return done(verdicts);
        for (const Taken &each : taken)
            each.queue->restore(each.lease);
        done(serviceFailure(u"InternalError"_s));
    };
    m_ports.store(std::move(job));
}

AckVerdict Engine::acknowledgeOne(TopicState &topic, int group, const QString &text, StoreJob &job,
                                  std::vector<Taken> &taken)
{
    const auto handle = readHandle(text);
    const auto queue = topic.queues.find(group);
    if (!handle || handle->group != group || handle->topic != topic.row.id
        || queue == topic.queues.end())
        return verdictFor(text, "ReceiptHandleError");
    const GroupQueue::Lease *known = queue->second->find(handle->sequence);
    const GroupQueue::Lease lease = known ? *known : GroupQueue::Lease{};
    const auto verdict = queue->second->acknowledge(handle->sequence, handle->nonce, now());
    if (verdict == GroupQueue::Verdict::Done) {
        taken.push_back({queue->second.get(), lease});
        job.steps.emplace_back(deliveryOf(lease, {group, topic.row.id}, DeliveryRow::State::Done));
        if (lease.shard != 0)
            m_news.insert(&topic); // the shard may go on
    }
    return verdictFor(text, codeOf(verdict));
}

void Engine::settle(const Resource &resource, const QString &text, Callback<AckVerdict> done)
{
    const auto topic = topicFor(resource);
    if (!topic)
        return done(tl::unexpected<Error>(topic.error()));
    const auto handle = readHandle(text);
    if (!handle || handle->group != 0 || handle->topic != (*topic)->row.id)
        return done(verdictFor(text, "ReceiptHandleError"));
    HalfQueue &halves = (*topic)->halves;
    const HalfRow *known = halves.find(handle->sequence);
    const HalfRow row = known ? *known : HalfRow{};
    const auto verdict = halves.settle(handle->sequence, handle->nonce, now());
    if (verdict != HalfQueue::Verdict::Done)
        return done(verdictFor(text, codeOf(verdict)));

    const bool isCommit = resource.operation == Operation::Commit;
    const TopicLog::Entry entry{row.sequence, now(), shortHash(m_dispenser.tagOf(row.sequence)), 0};
    StoreJob job;
    job.steps.emplace_back(isCommit ? StoreStep(CommitHalf{row.sequence, entry.due})
                                    : StoreStep(DropMessage{row.sequence}));
    job.done = [this, state = *topic, row, entry, isCommit, text,
                done = std::move(done)](bool isStored) {
        if (!isStored) {
            state->halves.add(row);
            m_withHalves.insert(state);
            return done(serviceFailure(u"InternalError"_s));
        }
        if (isCommit)
            show(*state, entry);
        done(verdictFor(text, nullptr));
    };
    m_ports.store(std::move(job));
}

} // namespace TMinus
