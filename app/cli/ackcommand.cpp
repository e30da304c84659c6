// SPDX-License-Identifier: Apache-2.0
#include "cli/ackcommand.h"

#include "cli/input.h"
#include "cli/terminal.h"
#include "cli/typed.h"
#include "cli/wording.h"
#include "console/desk.h"
#include "console/records.h"
#include "messaging/errortext.h"

namespace TMinus {

QString AckCommand::summary() const
{
    return tr("Acknowledge messages by their receipt handles.");
}

void AckCommand::describe(CLI::App &app)
{
    addOption(app, "--topic NAME", m_topic, tr("The topic that they came on."));
    addOption(app, "--group GID", m_group, tr("The group that took them."));
    addOption(app, "HANDLE", m_handles,
              tr("Receipt handles; without any they are read from stdin, one a line."));
}

void AckCommand::start(Session &session)
{
    if (m_handles.empty() && isTerminal(stdin))
        session.output().note(tr("Type the receipt handles here, one a line; Ctrl+D ends them."));
    const auto wanted = request();
    if (!wanted)
        return session.fail(wanted.error());
    if (const auto way = session.connect(); !way)
        return session.fail(way.error());
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    m_acknowledger = std::make_unique<Acknowledger>(session.transport(), session.guard());
    m_acknowledger->acknowledge(*wanted, this, [this, &session](const Result<AckReport> &outcome) {
        if (outcome)
            report(session, *outcome);
        else
            session.fail(outcome.error());
    });
}

void AckCommand::stop(Session &session)
{
    if (!m_acknowledger || !m_acknowledger->stop()) // else the report says what is known
        session.end(Exit::Unknown);
}

Result<AckRequest> AckCommand::request() const
{
    AckRequest request{
        .topic = toText(m_topic), .group = toText(m_group), .handles = toTexts(m_handles)};
    const auto named = need("--topic", m_topic).and_then([&] { return need("--group", m_group); });
    if (!named)
        return failure(named.error());
    if (!request.handles.isEmpty() && request.handles != QStringList{u"-"_s})
        return request;
    return readLines().map([&request](const QStringList &lines) {
        request.handles = lines;
        return request;
    });
}

void AckCommand::report(Session &session, const AckReport &report) const
{
    Output &output = session.output();
    (*session.desk())->arrivals().takeVerdicts(report.verdicts);
    Exit exit = report.error ? exitFor(*report.error) : Exit::Done;
    int failed = 0;
    for (const AckVerdict &verdict : report.verdicts) {
        output.record(verdictRecord(verdict));
        output.line(verdictLine(verdict));
        if (verdict.state == AckVerdict::State::Acked) {
            session.used(toText(m_topic), toText(m_group));
            continue;
        }
        ++failed;
        if (!report.error)
            exit = worse(exit, Exit::Refused);
    }
    if (report.error)
        output.complain(errorSentence(*report.error));
    else if (failed > 0)
        output.complain(failed == report.verdicts.size()
                            ? tr("None of the %n acknowledgement(s) worked.", nullptr, failed)
                            : tr("%1 of %n acknowledgement(s) failed. The others are done.",
                                 nullptr, static_cast<int>(report.verdicts.size()))
                                  .arg(failed));
    session.end(exit);
}

} // namespace TMinus
