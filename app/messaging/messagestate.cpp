// SPDX-License-Identifier: Apache-2.0
#include "messaging/messagestate.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::MessageState)
};

} // namespace

QString messageStateToken(MessageState state)
{
    switch (state) {
    case MessageState::Held:
        return u"held"_s;
    case MessageState::Leaving:
        return u"leaving"_s;
    case MessageState::Pending:
        return u"pending"_s;
    case MessageState::Unknown:
        return u"unknown"_s;
    case MessageState::Refused:
        return u"refused"_s;
    case MessageState::NotSent:
        return u"notSent"_s;
    case MessageState::Cancelled:
        return u"cancelled"_s;
    case MessageState::Seen:
        return u"seen"_s;
    case MessageState::AckFailed:
        return u"ackFailed"_s;
    case MessageState::Expired:
        return u"expired"_s;
    case MessageState::Acked:
        return u"acked"_s;
    }
    Q_UNREACHABLE();
}

QString messageStateWord(MessageState state)
{
    switch (state) {
    case MessageState::Held:
        return Words::tr("Held", "state of a message");
    case MessageState::Leaving:
        return Words::tr("Leaving", "state of a message");
    case MessageState::Pending:
        return Words::tr("Pending", "state of a message");
    case MessageState::Unknown:
        return Words::tr("Unknown", "state of a message");
    case MessageState::Refused:
        return Words::tr("Refused", "state of a message");
    case MessageState::NotSent:
        return Words::tr("Not sent", "state of a message");
    case MessageState::Cancelled:
        return Words::tr("Cancelled", "state of a message");
    case MessageState::Seen:
        return Words::tr("Seen", "state of a message");
    case MessageState::AckFailed:
        return Words::tr("Ack failed", "state of a message");
    case MessageState::Expired:
        return Words::tr("Expired", "state of a message");
    case MessageState::Acked:
        return Words::tr("Acked", "state of a message");
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
