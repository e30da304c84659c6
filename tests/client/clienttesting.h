// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/httptransport.h"
#include "client/storedmessages.h"
#include "support/scriptedserver.h"

#include <QDeadlineTimer>
#include <QTestEventLoop>

#include <array>
#include <memory>

/// What the tests of the transport have in common: every operation once, with names and a clock
/// that stand in the stored requests.
namespace TMinus::Testing {

using namespace std::chrono_literals;

enum class Verb { Publish, Consume, Poll, Acknowledge, Commit, Rollback };

inline constexpr std::array verbs{Verb::Publish,     Verb::Consume, Verb::Poll,
                                  Verb::Acknowledge, Verb::Commit,  Verb::Rollback};

inline QString nameOf(Verb verb)
{
    static const QStringList names{u"publish"_s,     u"consume"_s, u"poll"_s,
                                   u"acknowledge"_s, u"commit"_s,  u"rollback"_s};
    return names.at(int(verb));
}

/// What a callback was told.
struct Heard
{
    int count = 0; ///< of calls
    std::optional<Error> error = {};
    PublishReceipt receipt = {};
    ConsumeBatch batch = {};
    QList<AckVerdict> verdicts = {};
    std::shared_ptr<bool> isHere = std::make_shared<bool>(); ///< goes with the last copy
};

/// Notes the call and ends waitFor().
inline void note(Heard &heard)
{
    ++heard.count;
    QTestEventLoop::instance().exitLoop();
}

/// Hands what a callback is told to @p keep, while @p heard is there: a test may fail before.
template<typename T, typename Keep>
Callback<T> whileHere(Heard &heard, Keep keep)
{
    return [&heard, isHere = std::weak_ptr(heard.isHere), keep](Result<T> outcome) {
        if (isHere.expired())
            return;
        note(heard);
        if (outcome)
            keep(heard, *outcome);
        else
            heard.error = outcome.error();
    };
}

/// Runs the event loop until @p heard was called; false when that took two minutes.
inline bool waitFor(const Heard &heard)
{
    const QDeadlineTimer deadline(2min);
    while (heard.count == 0 && !deadline.hasExpired())
        QTestEventLoop::instance().enterLoopMSecs(int(deadline.remainingTime()));
    return heard.count > 0;
}

inline QDateTime fixedTime()
{
    return QDateTime(QDate(2026, 11, 22), QTime(13, 14, 38), Qt::UTC);
}

inline ConnectionSettings settingsFor(const QUrl &endpoint, std::chrono::milliseconds timeout = 60s)
{
    return {.endpoint = endpoint,
            .instance = u"MQ_INST_1234567890123456_BXabcdeF"_s,
            .credentials = {.accessKeyId = u"LTAI5tGoldenVector000001"_s,
                            .accessKeySecret = Secret("gOldEnSecReT0123456789abcdefGHIJ")},
            .timeout = timeout,
            .pollMargin = timeout - 1s};
}

/// A callback that writes down what it is told.
template<typename T>
Callback<T> into(Heard &heard, T Heard::*field)
{
    return whileHere<T>(heard, [field](Heard &into, const T &told) { into.*field = told; });
}

inline PendingReply settle(HttpTransport &transport, SettleRequest::Decision decision,
                           QObject *context, Heard &heard)
{
    const SettleRequest wish{.topic = u"golden-topic"_s,
                             .group = u"GID_golden"_s,
                             .handle = u"handle-1"_s,
                             .decision = decision};
    const auto keep = [](Heard &into, const AckVerdict &told) { into.verdicts = {told}; };
    return transport.settleHalf(wish, context, whileHere<AckVerdict>(heard, keep));
}

/// Starts @p verb; a poll waits for a second at the service.
inline PendingReply run(Verb verb, HttpTransport &transport, QObject *context, Heard &heard)
{
    const Draft draft{.topic = u"golden-topic"_s,
                      .body = "I am test message 0.hello",
                      .tag = u"tag1"_s,
                      .key = u"MessageKey"_s,
                      .properties = {{u"a"_s, u"i"_s}},
                      .due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC)};
    ConsumeRequest wish{.topic = u"golden-topic"_s, .group = u"GID_golden"_s, .tags = u"tag1"_s};
    const AckRequest ack{.topic = u"golden-topic"_s,
                         .group = u"GID_golden"_s,
                         .handles = {u"handle-1"_s, u"handle-2"_s}};
    switch (verb) {
    case Verb::Publish:
        return transport.publish(draft, context, into(heard, &Heard::receipt));
    case Verb::Poll:
        wish.wait = 1s;
        [[fallthrough]];
    case Verb::Consume:
        return transport.consume(wish, context, into(heard, &Heard::batch));
    case Verb::Acknowledge:
        return transport.acknowledge(ack, context, into(heard, &Heard::verdicts));
    case Verb::Commit:
        return settle(transport, SettleRequest::Decision::Commit, context, heard);
    case Verb::Rollback:
        return settle(transport, SettleRequest::Decision::Rollback, context, heard);
    }
    return {};
}

/// An endpoint whose name no resolver can know, and asks nobody for: it is too long.
inline QUrl unknownName()
{
    return QUrl(u"http://"_s + (QString(60, u'a') + u'.').repeated(5) + u"invalid"_s);
}

/// The good reply to @p verb.
inline QByteArray goodReply(Verb verb)
{
    return stored(nameOf(verb) + u".reply.http"_s);
}

} // namespace TMinus::Testing
