// SPDX-License-Identifier: Apache-2.0
#include "broker/directory.h"

namespace TMinus {

namespace {

constexpr int mostMade =
    10'000; // topics or groups made on first use: a stranger cannot fill the memory

} // namespace

Directory::Directory(const SandboxOptions &options, Persist persist)
    : m_options(options)
    , m_persist(std::move(persist))
{}

void Directory::load(const std::vector<TopicRow> &topics, const std::vector<GroupRow> &groups)
{
    for (const TopicRow &row : topics)
        add(row);
    for (const GroupRow &row : groups) {
        m_groupByName.insert({row.instance, row.name}, row.id);
        m_groupName.insert(row.id, row.name);
        m_lastGroup = std::max(m_lastGroup, row.id);
    }
    makeNamed({});
    for (const QString &instance : m_options.instances)
        makeNamed(instance);
}

/// The topics and groups that the options name, in one instance.
void Directory::makeNamed(const QString &instance)
{
    m_instances.insert(instance);
    for (const SandboxTopic &wanted : m_options.topics) {
        TopicState *known = m_topicByName.value({instance, wanted.name});
        if (!known) {
            const TopicRow row{m_lastTopic + 1, instance, wanted.name, wanted.type};
            add(row);
            m_persist(row);
        } else {
            known->row.type = wanted.type; // what is said now counts
        }
    }
    for (const QString &name : m_options.groups) {
        if (group(instance, name) == 0)
            makeGroup(instance, name);
    }
}

TopicState *Directory::add(const TopicRow &row)
{
    auto state = std::make_unique<TopicState>();
    state->row = row;
    TopicState *topic = state.get();
    m_topics.emplace(row.id, std::move(state));
    m_topicByName.insert({row.instance, row.name}, topic);
    m_instances.insert(row.instance);
    m_lastTopic = std::max(m_lastTopic, row.id);
    return topic;
}

TopicState *Directory::knownTopic(const QString &instance, const QString &name) const
{
    return m_topicByName.value({instance, name});
}

TopicState *Directory::topic(const QString &instance, const QString &name)
{
    if (TopicState *known = knownTopic(instance, name))
        return known;
    const bool mayMake = m_options.createsTopics && m_instances.contains(instance)
        && std::ssize(m_topics) < mostMade;
    if (!mayMake)
        return nullptr;
    const TopicRow row{m_lastTopic + 1, instance, name, TopicType::Any};
    m_persist(row);
    return add(row);
}

TopicState *Directory::topic(int id) const
{
    const auto found = m_topics.find(id);
    return found == m_topics.end() ? nullptr : found->second.get();
}

int Directory::group(const QString &instance, const QString &name) const
{
    return m_groupByName.value({instance, name});
}

int Directory::consumingGroup(const QString &instance, const QString &name)
{
    const int known = group(instance, name);
    if (known != 0 || m_options.areGroupsStrict || m_groupName.size() >= mostMade)
        return known;
    return makeGroup(instance, name);
}

int Directory::makeGroup(const QString &instance, const QString &name)
{
    const GroupRow row{++m_lastGroup, instance, name};
    m_groupByName.insert({instance, name}, row.id);
    m_groupName.insert(row.id, name);
    m_persist(row);
    return row.id;
}

QString Directory::groupName(int id) const
{
    return m_groupName.value(id);
}

} // namespace TMinus
