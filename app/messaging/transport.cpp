// SPDX-License-Identifier: Apache-2.0
#include "messaging/transport.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

template<typename T>
PendingReply unsupported(QObject *context, Callback<T> done)
{
    const QString text = QCoreApplication::translate(
        "TMinus::Transport", "This way of reaching the service cannot do that.");
    return answerLater<T>(context, std::move(done), failure(ErrorKind::Unsupported, text));
}

} // namespace

Transport::~Transport() = default;

PendingReply Transport::snippet(SnippetLanguage, const Draft &, QObject *context,
                                Callback<QString> done)
{
    return unsupported(context, std::move(done));
}

PendingReply Transport::snippet(SnippetLanguage, const ConsumeRequest &, QObject *context,
                                Callback<QString> done)
{
    return unsupported(context, std::move(done));
}

PendingReply Transport::recall(const QString &, const QString &, QObject *context,
                               Callback<QString> done)
{
    return unsupported(context, std::move(done));
}

PendingReply Transport::changeLease(const AckRequest &, std::chrono::seconds, QObject *context,
                                    Callback<QString> done)
{
    return unsupported(context, std::move(done));
}

PendingReply Transport::listPending(const QString &, QObject *context,
                                    Callback<QList<ReceivedMessage>> done)
{
    return unsupported(context, std::move(done));
}

PendingReply Transport::listTopics(QObject *context, Callback<QStringList> done)
{
    return unsupported(context, std::move(done));
}

} // namespace TMinus
