// SPDX-License-Identifier: Apache-2.0
#include "cli/democommand.h"

#include "cli/typed.h"
#include "cli/wording.h"
#include "console/desk.h"
#include "console/records.h"
#include "console/timetext.h"
#include "messaging/errortext.h"

#include <QTemporaryDir>

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

DemoCommand::~DemoCommand() = default;

QString DemoCommand::summary() const
{
    return tr("Send four messages 10 seconds ahead, watch them land, acknowledge them.");
}

void DemoCommand::describe(CLI::App &app)
{
    addOption(app, "--topic NAME", m_topic, tr("The topic to use (tour-hello)."));
    addOption(app, "--group GID", m_group, tr("The group to use (GID_tour)."));
    addOption(app, "--in TIME", m_in, tr("How far ahead the messages are due (10s)."));
}

void DemoCommand::start(Session &session)
{
    m_session = &session;
    const auto read = plan();
    if (!read)
        return session.fail(read.error());
    m_plan = *read;
    if (const auto way = reach(); !way)
        return session.fail(way.error());
    m_demo = std::make_unique<Demo>(session.transport(), session.guard(),
                                    ConsumerTools{.now = session.now()});
    if (const auto recording = record(); !recording)
        return session.fail(recording.error());
    listen();
    session.output().line(tr("Sending %n message(s) to %1, due in %2.", nullptr, m_plan.count)
                              .arg(m_plan.topic, spanText(m_plan.delay)));
    m_demo->start(m_plan);
}

void DemoCommand::stop(Session &session)
{
    if (m_demo)
        m_demo->stop();
    else
        session.end(Exit::Incomplete);
}

Result<DemoPlan> DemoCommand::plan() const
{
    return readSpan("--in", m_in).map([this](std::chrono::milliseconds delay) {
        return DemoPlan{.topic = toText(m_topic), .group = toText(m_group), .delay = delay};
    });
}

/// To the endpoint that was named, else to a sandbox of our own.
Result<void> DemoCommand::reach()
{
    const CommonOptions &options = m_session->options;
    const bool isNamed = !options.endpoint.isEmpty() || !options.profile.isEmpty()
        || qEnvironmentVariableIsSet("TMINUS_PROFILE");
    if (isNamed)
        return m_session->connect();
    return startSandbox().map([this] {
        m_session->output().line(
            tr("A sandbox of its own serves on %1.").arg(m_sandbox->endpoint()));
        m_session->connectTo(QUrl(m_sandbox->endpoint()));
    });
}

/// What a sandbox that is gone in a moment has seen is of no use to anybody.
Result<void> DemoCommand::record()
{
    if (m_sandbox)
        return {};
    return m_session->desk().map(
        [this](Desk *desk) { m_demo->recordBy(desk->courier(), desk->arrivals()); });
}

Result<void> DemoCommand::startSandbox()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return failure(ErrorKind::Storage, m_folder->errorString());
    SandboxOptions options;
    options.port = 0;
    options.store = m_folder->path();
    options.topics = {{m_plan.topic, TopicType::Any}};
    m_sandbox = std::make_unique<Sandbox>(options, m_session->now());
    return m_sandbox->start();
}

void DemoCommand::listen()
{
    const Demo *demo = m_demo.get();
    connect(demo, &Demo::sent, this, &DemoCommand::tellSent);
    connect(demo, &Demo::waiting, this, &DemoCommand::tellWaiting);
    connect(demo, &Demo::nothingCame, this, &DemoCommand::tellNothing);
    connect(demo, &Demo::landed, this, &DemoCommand::tellLanded);
    connect(demo, &Demo::acknowledged, this, &DemoCommand::tellAcknowledged);
    connect(demo, &Demo::troubled, this, [this](const Error &error, auto retryAfter) {
        m_session->output().warn(troubleSentence(error, retryAfter));
    });
    connect(demo, &Demo::finished, this, &DemoCommand::tellEnd);
}

void DemoCommand::tellSent(int index, const SendReport &report)
{
    Output &output = m_session->output();
    output.record(outcomeRecord(report));
    if (report.error)
        return output.complain(failureSentence(report));
    output.line(
        tr("Sent %1 of %2: %3, body MD5 %4, request %5.")
            .arg(index + 1)
            .arg(m_plan.count)
            .arg(report.receipt->messageId, report.receipt->bodyMd5, report.receipt->requestId));
}

void DemoCommand::tellWaiting(const QDateTime &due)
{
    m_session->output().line(tr("Waiting as %1 until they land; the last is due at %2.")
                                 .arg(m_plan.group, clockText(due)));
}

void DemoCommand::tellNothing(const QString &requestId)
{
    m_session->output().line(tr("No message yet, request %1.").arg(requestId));
}

void DemoCommand::tellLanded(const Arrival &arrival, bool isOurs)
{
    Output &output = m_session->output();
    output.record(arrivalRecord(arrival));
    if (isOurs && arrival.lateness())
        m_lateness.append(*arrival.lateness());
    output.line(
        isOurs ? tr("Landed %1 after its due time:").arg(spanText(arrival.lateness().value_or(0ms)))
               : tr("Somebody else's message came too; it is left alone:"));
    output.fields(arrivalFields(arrival));
}

void DemoCommand::tellAcknowledged(const AckVerdict &verdict, const QString &messageId)
{
    Output &output = m_session->output();
    output.record(verdictRecord(verdict, messageId));
    if (verdict.state == AckVerdict::State::Acked)
        output.line(tr("Acknowledged %1.").arg(messageId));
    else
        output.complain(verdictLine(verdict));
}

void DemoCommand::tellEnd(const DemoResult &result)
{
    Output &output = m_session->output();
    const Exit exit = judge(result);
    if (result.error)
        return m_session->fail(*result.error, exit);
    if (exit != Exit::Done)
        output.complain(tr("The job is not complete: of %1 messages %2 were sent, %3 landed and %4 "
                           "were acknowledged.")
                            .arg(m_plan.count)
                            .arg(result.sent)
                            .arg(result.landed)
                            .arg(result.acknowledged));
    else
        output.line(tr("All %n message(s) were sent, landed and were acknowledged, at most %1 "
                       "late.",
                       nullptr, result.acknowledged)
                        .arg(spanText(std::ranges::max(m_lateness))));
    m_session->end(exit);
}

Exit DemoCommand::judge(const DemoResult &result) const
{
    Exit exit = result.error ? exitFor(*result.error) : Exit::Done;
    for (const SendReport &report : result.failedSends)
        exit = worse(exit, exitFor(*report.error));
    for (const AckVerdict &verdict : result.failedAcks) {
        const bool isUnknown = verdict.state == AckVerdict::State::Unknown;
        exit = worse(exit, isUnknown ? Exit::Unknown : Exit::Refused);
    }
    const bool isComplete = result.acknowledged == m_plan.count;
    return exit == Exit::Done && !isComplete ? Exit::Incomplete : exit;
}

} // namespace TMinus
