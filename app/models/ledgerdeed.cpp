// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerdeed.h"

#include "models/ledgertext.h"

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::LedgerDeed)
};

/// Why a message is out of our hands; empty while we hold it.
QString beyondReach(const LedgerMessage &message, const LedgerText &text)
{
    switch (message.state) {
    case MessageState::Held:
        return {};
    case MessageState::Leaving:
        return Words::tr("It is leaving right now. What became of it is known in a moment.");
    case MessageState::Pending: {
        if (message.source != MessageSource::Sent)
            return Words::tr("It was not sent from here. This protocol cannot recall it.");
        const auto when = message.accepted ? message.accepted : message.sent;
        return Words::tr("The broker accepted this at %1. This protocol cannot recall it.")
            .arg(text.moment(when.value_or(message.created)));
    }
    case MessageState::Unknown:
        return Words::tr("It left, and nobody knows whether the broker has it. Say first whether "
                         "it arrived.");
    case MessageState::Refused:
    case MessageState::NotSent:
        return Words::tr("It is not at the broker. To send it again, duplicate it.");
    case MessageState::Cancelled:
        return Words::tr("It was cancelled. To send it after all, duplicate it.");
    case MessageState::Seen:
    case MessageState::AckFailed:
    case MessageState::Expired:
    case MessageState::Acked:
        return Words::tr("It has arrived already.");
    }
    return {};
}

} // namespace

QString refusalOf(LedgerDeed deed, const LedgerMessage &message, const LedgerText &text)
{
    switch (deed) {
    case LedgerDeed::HandOver:
    case LedgerDeed::Edit:
    case LedgerDeed::Move:
    case LedgerDeed::Cancel:
        return beyondReach(message, text);
    case LedgerDeed::Details:
    case LedgerDeed::Duplicate:
    case LedgerDeed::Copy:
    case LedgerDeed::CopyLink:
    case LedgerDeed::Note:
        return {};
    case LedgerDeed::Arrived:
    case LedgerDeed::Lost:
        return message.state == MessageState::Unknown
            ? QString()
            : Words::tr("Its outcome is known: there is nothing to settle.");
    }
    return {};
}

} // namespace TMinus
