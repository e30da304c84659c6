// SPDX-License-Identifier: Apache-2.0
#include "cli/profiletest.h"

#include "cli/layerlines.h"
#include "console/probetext.h"

namespace TMinus {

namespace {

/// A test changes nothing, so its outcome is never unknown: it was refused, or not reached.
Exit exitOf(const Error &error)
{
    const bool isAnswered =
        error.kind == ErrorKind::Service || error.kind == ErrorKind::MalformedReply;
    return isAnswered ? Exit::Refused : Exit::Unreached;
}

} // namespace

void ProfileTest::start(Session &session, const QString &topic, const QString &group)
{
    m_session = &session;
    m_reply =
        session.transport().probe(topic, group, this, [this](const Result<ProbeReport> &report) {
            if (report)
                return tell(*report);
            Error error = report.error();
            error.left = false;
            m_session->fail(error);
        });
}

void ProfileTest::tell(const ProbeReport &report)
{
    Output &output = m_session->output();
    tellLayers(output, checkedLayers(report, m_session->endpoint()));
    tellSigned(report);
    const ProbeLayer *const failed = failedLayer(report);
    if (!failed) {
        output.line(tr("All is well. Nothing was taken and nothing was changed."));
        return m_session->end(Exit::Done);
    }
    Error error = failed->error.value_or(Error{});
    error.left = false;
    m_session->fail(error, exitOf(error));
}

void ProfileTest::tellSigned(const ProbeReport &report)
{
    if (report.request.isEmpty())
        return; // the way ended before anything was signed
    Output &output = m_session->output();
    output.line(tr("The request as it was signed, without its signature:"));
    output.fields({{tr("Signed text"), m_session->withoutSecrets(report.signedText.trimmed())},
                   {tr("Request"), m_session->withoutSecrets(report.request.trimmed())}});
}

} // namespace TMinus
