// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"

#include <QTemporaryDir>

namespace TMinus {

/// A sandbox for one test, with a topic of each kind: any, delay, ordered, transaction.
class TestSandbox final
{
public:
    explicit TestSandbox(SandboxOptions options = {}, Now now = systemNow())
    {
        options.port = 0;
        options.store = m_folder.path();
        options.topics = {{u"any"_s, TopicType::Any},
                          {u"ordered"_s, TopicType::Ordered},
                          {u"transaction"_s, TopicType::Transaction}};
        m_sandbox = std::make_unique<Sandbox>(options, std::move(now));
        m_isReady = m_sandbox->start().has_value();
    }
    bool isReady() const { return m_isReady; }
    Sandbox &sandbox() { return *m_sandbox; }
    /// The arguments for a command on this sandbox.
    QStringList command(const QStringList &arguments) const
    {
        return QStringList{u"--endpoint"_s, m_sandbox->endpoint()} + arguments;
    }
    /// What is stored and due on topic @p name.
    qint64 stored(const QString &name) const
    {
        for (const SandboxStatus::Topic &topic : m_sandbox->status().topics) {
            if (topic.name == name && topic.instance.isEmpty())
                return topic.stored;
        }
        return -1;
    }
    /// What group @p name would be handed out of topic any now, and what it has and did not
    /// acknowledge.
    std::pair<qint64, qint64> readyAndLeased(const QString &name) const
    {
        for (const SandboxStatus::Group &group : m_sandbox->status().groups) {
            if (group.name == name && group.topic == u"any"_s)
                return {group.ready, group.leased};
        }
        return {0, 0};
    }
    /// What waits for its time on topic @p name.
    qint64 waiting(const QString &name) const
    {
        for (const SandboxStatus::Topic &topic : m_sandbox->status().topics) {
            if (topic.name == name && topic.instance.isEmpty())
                return topic.waiting;
        }
        return -1;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    bool m_isReady = false;
};

} // namespace TMinus
