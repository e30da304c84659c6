// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consumer.h"
#include "console/courier.h"

namespace TMinus {

/// Writes down when one consumer watched: while a poll is open, or fails and is tried again within
/// five seconds. What it would have seen and did not is overdue. CONTRACT.md section 5. Consumer
/// and courier must outlive it.
class ConsumerWatch final : public QObject
{
    Q_OBJECT

public:
    /// @p wish is what the consumer is started with next, or was.
    ConsumerWatch(Consumer &consumer, const ConsumerWish &wish, Courier &courier, CallAfter after);
    /// Writes down until when it was.
    ~ConsumerWatch() override;

private:
    struct Topic
    {
        std::optional<QDateTime> since = {};   ///< the server's; none: it does not watch
        std::optional<QDateTime> resumes = {}; ///< when it is asked again after a failure
    };
    void takeState(Consumer::State state);
    void takeAnswer(const QString &topic);
    void takeFailure(const QString &topic, std::chrono::milliseconds retryAfter);
    void extendLater();
    void write(const QString &topic, const QDateTime &since);
    void end(const QString &topic);

    Consumer &m_consumer;
    ConsumerWish m_wish;
    Courier &m_courier;
    CallAfter m_after;
    QMap<QString, Topic> m_topics;
};

} // namespace TMinus
