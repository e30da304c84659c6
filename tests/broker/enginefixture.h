// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/engine.h"

#include <map>

/// An engine on a clock that the test turns and a store in memory that answers when it is told to.
class EngineFixture final
{
public:
    explicit EngineFixture(TMinus::SandboxOptions wanted = usualOptions())
        : options(std::move(wanted))
        , engine(options, ports())
    {
        TMinus::Store::Loaded empty;
        empty.idPrefix = "0123456789ABCDEF";
        engine.load(empty);
        commit();
    }

    static TMinus::SandboxOptions usualOptions()
    {
        TMinus::SandboxOptions usual;
        usual.topics = {{QStringLiteral("any"), TMinus::TopicType::Any},
                        {QStringLiteral("plain"), TMinus::TopicType::Normal},
                        {QStringLiteral("timed"), TMinus::TopicType::Delay},
                        {QStringLiteral("steps"), TMinus::TopicType::Ordered},
                        {QStringLiteral("payment"), TMinus::TopicType::Transaction}};
        usual.instances = {QStringLiteral("MQ_INST_1")};
        return usual;
    }

    /// Stores all that waits and tells those who asked; @p isStored false plays a full disk.
    void commit(bool isStored = true)
    {
        auto jobs = std::exchange(waiting, {});
        for (TMinus::StoreJob &job : jobs) {
            if (job.aside)
                job.aside();
            for (const TMinus::StoreStep &step : job.steps)
                keep(step, isStored);
            if (job.done)
                job.done(isStored);
        }
        engine.advance();
    }
    void turn(std::chrono::milliseconds by)
    {
        clock = clock.addMSecs(by.count());
        engine.advance();
        commit();
    }

    /// Publishes and has it stored. The error's code is in publishError when there is one.
    TMinus::PublishReceipt publish(const TMinus::Draft &draft, const QString &instance = {})
    {
        TMinus::PublishReceipt receipt;
        publishError.clear();
        engine.publish({{.topic = draft.topic, .instance = instance}, draft, QStringLiteral("R1")},
                       [&](const TMinus::Result<TMinus::PublishReceipt> &result) {
                           receipt = result.value_or(receipt);
                           publishError = result ? QString() : result.error().code;
                       });
        commit();
        return receipt;
    }
    /// What a poll that does not wait brings.
    QList<TMinus::ReceivedMessage> consume(TMinus::Resource resource)
    {
        if (resource.group.isEmpty())
            resource.group = QStringLiteral("GID_a");
        if (resource.count == 0)
            resource.count = 16;
        QList<TMinus::ReceivedMessage> messages;
        consumeError.clear();
        engine.consume({resource, std::chrono::milliseconds(0)},
                       [&](const TMinus::Result<QList<TMinus::ReceivedMessage>> &result) {
                           messages = result.value_or(messages);
                           consumeError = result ? QString() : result.error().code;
                       });
        commit();
        return messages;
    }
    QList<TMinus::ReceivedMessage> consume(const char *topic, const char *tags = "")
    {
        return consume({.operation = TMinus::Operation::Consume,
                        .topic = QString::fromLatin1(topic),
                        .tags = QString::fromLatin1(tags)});
    }
    /// The code of the verdict; empty when it is acknowledged.
    QString acknowledge(const char *topic, const QString &handle, const char *group = "GID_a")
    {
        QString code = QStringLiteral("no answer");
        engine.acknowledge({.operation = TMinus::Operation::Acknowledge,
                            .topic = QString::fromLatin1(topic),
                            .group = QString::fromLatin1(group)},
                           {handle}, [&](const TMinus::Result<QList<TMinus::AckVerdict>> &result) {
                               code = result ? result->first().code : result.error().code;
                           });
        commit();
        return code;
    }
    QString settle(TMinus::Operation operation, const QString &handle)
    {
        QString code = QStringLiteral("no answer");
        engine.settle({.operation = operation, .topic = QStringLiteral("payment")}, handle,
                      [&](const TMinus::Result<TMinus::AckVerdict> &result) {
                          code = result ? result->code : result.error().code;
                      });
        commit();
        return code;
    }

    TMinus::SandboxOptions options;
    QDateTime clock = QDateTime(QDate(2027, 1, 12), QTime(14, 32, 7), Qt::UTC);
    std::vector<TMinus::StoreJob> waiting;
    std::map<TMinus::Sequence, TMinus::Content> contents;
    std::vector<TMinus::StoreStep> steps;
    QString publishError;
    QString consumeError;
    TMinus::Engine engine;

private:
    TMinus::EnginePorts ports()
    {
        return {.now = [this] { return clock; },
                .store = [this](TMinus::StoreJob job) { waiting.push_back(std::move(job)); },
                .read = [this](TMinus::Sequence sequence) { return read(sequence); },
                .random = [this] { return ++nonce; }};
    }
    std::optional<TMinus::Content> read(TMinus::Sequence sequence) const
    {
        const auto found = contents.find(sequence);
        return found == contents.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(const TMinus::StoreStep &step, bool isStored)
    {
        if (!isStored)
            return;
        steps.push_back(step);
        if (const auto *added = std::get_if<std::shared_ptr<const TMinus::AddMessage>>(&step))
            contents[(*added)->index.sequence] = (*added)->content;
        if (const auto *gone = std::get_if<TMinus::DropMessage>(&step))
            contents.erase(gone->sequence);
    }
    quint64 nonce = 1000;
};
