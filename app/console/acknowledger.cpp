// SPDX-License-Identifier: Apache-2.0
#include "console/acknowledger.h"

#include "messaging/fate.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace TMinus {

struct Acknowledger::Round
{
    AckRequest request;
    QObject *context = nullptr;
    Callback<AckReport> done;
    AckReport report = {};
    qsizetype next = 0; ///< the first handle that was not tried yet

    void fail(const QStringList &handles, const Error &error);
};

namespace {

/// The verdict that all @p handles share when their request failed.
QList<AckVerdict> sharedVerdict(const QStringList &handles, const Error &error)
{
    const bool isUnknown = fateOf(error) == Fate::Unknown;
    QList<AckVerdict> verdicts;
    for (const QString &handle : handles) {
        verdicts.append(
            {.receiptHandle = handle,
             .state = isUnknown ? AckVerdict::State::Unknown : AckVerdict::State::Failed,
             .code = error.code,
             .message = error.message,
             .requestId = error.requestId});
    }
    return verdicts;
}

/// Whether the rest need not be tried.
bool isUnreachable(const Error &error)
{
    if (error.kind == ErrorKind::Canceled)
        return true;
    return error.kind != ErrorKind::Service && !error.left;
}

} // namespace

/// Notes that the request for @p handles failed as a whole.
void Acknowledger::Round::fail(const QStringList &handles, const Error &error)
{
    if (!report.error)
        report.error = error;
    report.verdicts += sharedVerdict(handles, error);
    if (!isUnreachable(error))
        return;
    Error untried = error;
    untried.left = false;
    report.verdicts += sharedVerdict(request.handles.mid(next), untried);
    next = request.handles.size();
}

Acknowledger::Acknowledger(Transport &transport, Guard guard)
    : m_transport(transport)
    , m_guard(std::move(guard))
{}

void Acknowledger::acknowledge(const AckRequest &request, QObject *context,
                               Callback<AckReport> done)
{
    if (const auto permit = m_guard.permit(Guard::Deed::Acknowledge); !permit) {
        answerLater<AckReport>(context, std::move(done), failure(permit.error()));
        return;
    }
    if (request.handles.isEmpty()) {
        const QString text = QCoreApplication::translate(
            "TMinus::Acknowledger",
            "There is no receipt handle to acknowledge. Name at least one.");
        answerLater<AckReport>(context, std::move(done), failure(ErrorKind::InvalidArgument, text));
        return;
    }
    sendBatch(std::make_shared<Round>(
        Round{.request = request, .context = context, .done = std::move(done)}));
}

PendingReply Acknowledger::settle(const SettleRequest &request, QObject *context,
                                  Callback<AckVerdict> done)
{
    if (const auto permit = m_guard.permit(Guard::Deed::Settle); !permit)
        return answerLater<AckVerdict>(context, std::move(done), failure(permit.error()));
    return m_transport.settleHalf(request, context, std::move(done));
}

bool Acknowledger::stop()
{
    const QList<PendingReply> open = std::exchange(m_replies, {});
    const bool isAny = std::ranges::any_of(open, &PendingReply::isPending);
    for (const PendingReply &reply : open)
        reply.abort();
    return isAny;
}

void Acknowledger::sendBatch(const std::shared_ptr<Round> &round)
{
    AckRequest batch = round->request;
    batch.handles = batch.handles.mid(round->next, m_transport.capabilities().ackBatch.most);
    round->next += batch.handles.size();
    m_replies.removeIf([](const PendingReply &reply) { return !reply.isPending(); });
    m_replies.append(m_transport.acknowledge(
        batch, round->context, [this, round, batch](const Result<QList<AckVerdict>> &outcome) {
            if (outcome)
                round->report.verdicts += *outcome;
            else
                round->fail(batch.handles, outcome.error());
            if (round->next < round->request.handles.size())
                sendBatch(round);
            else
                round->done(std::move(round->report));
        }));
}

} // namespace TMinus
