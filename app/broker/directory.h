// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/topicstate.h"

#include <QHash>
#include <QSet>

namespace TMinus {

/// Which instances, topics and groups there are, by name and by number.
class Directory final
{
public:
    using Persist = std::function<void(StoreStep)>;

    /// @p persist is told of each topic and group that is made.
    Directory(const SandboxOptions &options, Persist persist);
    /// Takes over what the store knows, then makes what the options name and the store does not.
    void load(const std::vector<TopicRow> &topics, const std::vector<GroupRow> &groups);

    /// The topic, if it exists.
    TopicState *knownTopic(const QString &instance, const QString &name) const;
    /// The topic; made when the options say so. Null when it, or its instance, does not exist.
    TopicState *topic(const QString &instance, const QString &name);
    /// The topic of that number; null when there is none.
    TopicState *topic(int id) const;
    /// The number of a group; 0 when it is not known.
    int group(const QString &instance, const QString &name) const;
    /// The number of a group that wants to consume; made unless groups are strict, then 0.
    int consumingGroup(const QString &instance, const QString &name);
    /// The name of a group.
    QString groupName(int id) const;
    /// All topics, in the order in which they were made.
    const std::map<int, std::unique_ptr<TopicState>> &topics() const { return m_topics; }

private:
    using Name = std::pair<QString, QString>; ///< instance, name
    TopicState *add(const TopicRow &row);
    void makeNamed(const QString &instance);
    int makeGroup(const QString &instance, const QString &name);

    const SandboxOptions &m_options;
    Persist m_persist;
    std::map<int, std::unique_ptr<TopicState>> m_topics;
    QHash<Name, TopicState *> m_topicByName;
    QHash<Name, int> m_groupByName;
    QHash<int, QString> m_groupName;
    QSet<QString> m_instances;
    int m_lastTopic = 0;
    int m_lastGroup = 0;
};

} // namespace TMinus
