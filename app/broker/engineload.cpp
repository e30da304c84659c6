// SPDX-License-Identifier: Apache-2.0
// Going on where the store ended.
#include "broker/engine.h"

#include <algorithm>

namespace TMinus {

void Engine::load(const Store::Loaded &loaded)
{
    m_lastSequence = loaded.lastSequence;
    m_dispenser.setIdPrefix(loaded.idPrefix);
    m_directory.load(loaded.topics, loaded.groups);
    loadMessages(loaded);
    loadDeliveries(loaded);
    for (const HalfRow &row : loaded.halves) {
        if (TopicState *topic = m_directory.topic(row.topic)) {
            topic->halves.add(row);
            m_withHalves.insert(topic);
        }
    }
}

/// Into the schedule what is ahead, onto the logs what is visible, in the order of becoming so.
void Engine::loadMessages(const Store::Loaded &loaded)
{
    const Instant moment = now();
    std::vector<const IndexRow *> visible;
    m_schedule.reserve(loaded.messages.size());
    for (const IndexRow &row : loaded.messages) {
        TopicState *topic = m_directory.topic(row.topic);
        if (row.isHalf || !topic)
            continue;
        if (row.due <= moment) {
            visible.push_back(&row);
        } else {
            m_schedule.add({row.due, row.sequence, row.topic, row.tag});
            ++topic->waiting;
        }
    }
    std::ranges::stable_sort(visible, {}, [](const IndexRow *row) { return row->due; });
    for (const IndexRow *row : visible)
        show(*m_directory.topic(row->topic), {row->sequence, row->due, row->tag, row->shard});
}

void Engine::loadDeliveries(const Store::Loaded &loaded)
{
    if (loaded.deliveries.empty())
        return;
    std::unordered_map<Sequence, Position> positions;
    for (const auto &[id, topic] : m_directory.topics()) {
        for (Position at = topic->log.begin(); at < topic->log.end(); ++at)
            positions.emplace(topic->log.at(at).sequence, at);
    }
    for (const DeliveryRow &row : loaded.deliveries) {
        TopicState *topic = m_directory.topic(row.topic);
        const auto position = positions.find(row.sequence);
        if (!topic || position == positions.end())
            continue;
        GroupQueue &queue = queueFor(*topic, row.group);
        const quint32 shard = topic->log.at(position->second).shard;
        queue.load(position->second, row, shard);
    }
    for (const auto &[id, topic] : m_directory.topics()) {
        for (const auto &[group, queue] : topic->queues)
            watchLeases(*queue, *topic, group);
    }
}

} // namespace TMinus
