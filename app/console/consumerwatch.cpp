// SPDX-License-Identifier: Apache-2.0
#include "console/consumerwatch.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto extendEvery = 10s;
constexpr std::chrono::milliseconds longestBlink = 5s; // so short a pause misses nothing

} // namespace

ConsumerWatch::ConsumerWatch(Consumer &consumer, const ConsumerWish &wish, Courier &courier,
                             CallAfter after)
    : m_consumer(consumer)
    , m_wish(wish)
    , m_courier(courier)
    , m_after(std::move(after))
{
    connect(&consumer, &Consumer::stateChanged, this, &ConsumerWatch::takeState);
    connect(&consumer, &Consumer::received, this, &ConsumerWatch::takeAnswer);
    connect(&consumer, &Consumer::nothingCame, this, &ConsumerWatch::takeAnswer);
    connect(&consumer, &Consumer::failed, this,
            [this](const QString &topic, const Error &, auto retryAfter) {
                takeFailure(topic, retryAfter);
            });
    takeState(consumer.state());
    extendLater();
}

ConsumerWatch::~ConsumerWatch()
{
    for (const QString &topic : m_topics.keys())
        end(topic);
}

void ConsumerWatch::takeState(Consumer::State state)
{
    if (state == Consumer::State::Stopped) {
        for (const QString &topic : m_topics.keys())
            end(topic);
        m_topics.clear();
        return;
    }
    if (!m_topics.isEmpty())
        return;
    for (const QString &topic : std::as_const(m_wish.topics))
        m_topics.insert(topic, {.since = m_courier.serverNow()});
}

void ConsumerWatch::takeAnswer(const QString &topic)
{
    const auto found = m_topics.find(topic);
    if (found == m_topics.end() || found->since)
        return;
    found->since = found->resumes.value_or(m_courier.serverNow());
    found->resumes.reset();
}

void ConsumerWatch::takeFailure(const QString &topic, std::chrono::milliseconds retryAfter)
{
    const auto found = m_topics.find(topic);
    if (found == m_topics.end() || (retryAfter > 0ms && retryAfter < longestBlink))
        return;
    end(topic);
    found->since.reset();
    if (retryAfter > 0ms)
        found->resumes = m_courier.serverNow().addMSecs(retryAfter.count());
}

void ConsumerWatch::extendLater()
{
    m_after(extendEvery, this, [this] {
        for (const QString &topic : m_topics.keys())
            end(topic);
        extendLater();
    });
}

/// Writes down that it watched until now.
void ConsumerWatch::end(const QString &topic)
{
    if (const auto since = m_topics.value(topic).since)
        write(topic, *since);
}

void ConsumerWatch::write(const QString &topic, const QDateTime &since)
{
    m_courier.ledger().watch({.profile = m_courier.place().profile,
                              .topic = topic,
                              .group = m_wish.group,
                              .tags = m_wish.tags,
                              .since = since,
                              .until = m_courier.serverNow()},
                             nullptr, {});
}

} // namespace TMinus
