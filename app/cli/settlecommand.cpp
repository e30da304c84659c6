// SPDX-License-Identifier: Apache-2.0
#include "cli/settlecommand.h"

#include "cli/typed.h"
#include "cli/wording.h"
#include "console/desk.h"
#include "console/records.h"
#include "messaging/errortext.h"
#include "messaging/fate.h"

namespace TMinus {

SettleCommand::SettleCommand(SettleRequest::Decision decision)
    : m_decision(decision)
{}

QString SettleCommand::name() const
{
    return isCommit() ? u"commit"_s : u"rollback"_s;
}

QString SettleCommand::summary() const
{
    return isCommit() ? tr("Let a half message go to its consumers.")
                      : tr("Drop a half message for good.");
}

void SettleCommand::describe(CLI::App &app)
{
    addOption(app, "--topic NAME", m_topic, tr("The topic of the half message."));
    addOption(app, "--group GID", m_group, tr("The group that settles it."));
    addOption(app, "HANDLE", m_handle, tr("Its receipt handle, from send or consume --mode half."));
}

void SettleCommand::start(Session &session)
{
    const auto named =
        need("--topic", m_topic).and_then([&] { return need("--group", m_group); }).and_then([&] {
            return need("HANDLE", m_handle);
        });
    if (!named)
        return session.fail(named.error());
    if (const auto way = session.connect(); !way)
        return session.fail(way.error());
    if (const auto desk = session.desk(); !desk)
        return session.fail(desk.error());
    m_acknowledger = std::make_unique<Acknowledger>(session.transport(), session.guard());
    m_reply = m_acknowledger->settle(request(), this,
                                     [this, &session](const Result<AckVerdict> &outcome) {
                                         if (outcome)
                                             report(session, *outcome);
                                         else
                                             tellFailure(session, outcome.error());
                                     });
}

void SettleCommand::stop(Session &session)
{
    if (m_reply.isPending())
        m_reply.abort(); // what is known is then told
    else
        session.end(Exit::Done);
}

/// A lost answer is a verdict too: nobody knows whether it was done.
void SettleCommand::tellFailure(Session &session, const Error &error) const
{
    if (fateOf(error) != Fate::Unknown)
        return session.fail(error);
    session.output().record(verdictRecord({.receiptHandle = toText(m_handle),
                                           .state = AckVerdict::State::Unknown,
                                           .code = error.code,
                                           .message = error.message,
                                           .requestId = error.requestId}));
    session.output().complain(errorSentence(error));
    session.end(exitFor(error));
}

void SettleCommand::report(Session &session, const AckVerdict &verdict)
{
    Output &output = session.output();
    output.record(verdictRecord(verdict));
    if (verdict.state != AckVerdict::State::Acked) {
        output.complain(verdictLine(verdict));
        const bool isUnknown = verdict.state == AckVerdict::State::Unknown;
        return session.end(isUnknown ? Exit::Unknown : Exit::Refused);
    }
    session.used(toText(m_topic), toText(m_group));
    output.line(isCommit() ? tr("The half message was committed.")
                           : tr("The half message was rolled back."));
    record(session);
}

/// A half message that was not sent from here is none of the ledger's.
void SettleCommand::record(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    Courier &courier = (*desk)->courier();
    courier.ledger().append(
        courier.eventOf({}, decisionFact(request(), {})), this, [&session](const auto &appended) {
            if (!appended && appended.error().kind != ErrorKind::InvalidArgument)
                return session.fail(appended.error());
            session.end(Exit::Done);
        });
}

SettleRequest SettleCommand::request() const
{
    return {.topic = toText(m_topic),
            .group = toText(m_group),
            .handle = toText(m_handle),
            .decision = m_decision};
}

} // namespace TMinus
