// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxsession.h"

namespace TMinus {

SandboxSession::SandboxSession(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{}

void SandboxSession::sendFour(std::chrono::milliseconds ahead)
{
    for (int number = 1; number <= 4; ++number) {
        const QString text = QString::number(number);
        m_desk.send(
            {.draft = {.topic = u"tour-hello"_s,
                       .body = "{\"hello\": \"from the future\", \"n\": " + text.toLatin1() + "}",
                       .tag = u"TOUR"_s,
                       .key = u"tour-"_s + text,
                       .properties = {{u"source"_s, u"ops-console"_s}}},
             .after = ahead},
            this, [this](const Result<SendReport> &outcome) { takeReport(outcome); });
    }
}

void SandboxSession::takeReport(const Result<SendReport> &outcome)
{
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (outcome->error)
        Q_EMIT failed(*outcome->error);
    else
        Q_EMIT accepted(outcome->draft.due.value_or(QDateTime()));
}

} // namespace TMinus
