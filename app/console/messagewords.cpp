// SPDX-License-Identifier: Apache-2.0
#include "console/messagewords.h"

#include "console/timetext.h"
#include "messaging/errortext.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::MessageWords)
};

/// Says what there is to say of each kind of fact.
struct Detail
{
    const QTimeZone &zone;

    QString operator()(const HeldFact &fact) const { return leaves(fact.leaves); }
    QString operator()(const EditedFact &fact) const { return leaves(fact.leaves); }
    QString operator()(const MovedFact &fact) const
    {
        return Words::tr("due %1, leaves %2")
            .arg(timeText(fact.due, zone), timeText(fact.leaves, zone));
    }
    QString operator()(const CancelledFact &fact) const
    {
        return fact.by == CancelledFact::By::Late ? Words::tr("it would have been too late")
                                                  : QString();
    }
    QString operator()(const LeavingFact &) const { return {}; }
    QString operator()(const NotSentFact &fact) const { return errorSentence(fact.error); }
    QString operator()(const AcceptedFact &fact) const { return fact.receipt.messageId; }
    QString operator()(const RefusedFact &fact) const { return errorSentence(fact.error); }
    QString operator()(const UnknownFact &fact) const
    {
        return fact.hasProgramEnded ? Words::tr("the program ended before an answer came")
                                    : errorSentence(fact.error);
    }
    QString operator()(const SettledFact &fact) const
    {
        const bool isByArrival = fact.by == SettledFact::By::Arrival;
        if (fact.arrived)
            return isByArrival ? Words::tr("it arrived here")
                               : Words::tr("somebody says it arrived");
        return Words::tr("somebody says it is not stored");
    }
    QString operator()(const ImportedFact &fact) const
    {
        return Words::tr("from %1, row %2").arg(fact.file).arg(fact.row);
    }
    QString operator()(const SeenFact &fact) const
    {
        return fact.isIntact.value_or(true)
            ? by(fact.group)
            : Words::tr("by %1; its body is not the one that was stored").arg(fact.group);
    }
    QString operator()(const AckedFact &) const { return {}; }
    QString operator()(const AckFailedFact &fact) const
    {
        return fact.text.isEmpty() ? fact.code : fact.code + u": "_s + fact.text;
    }
    QString operator()(const LeaseExpiredFact &) const { return {}; }
    QString operator()(const NoteFact &fact) const { return fact.text; }
    QString operator()(const CommittedFact &fact) const { return by(fact.decision.group); }
    QString operator()(const RolledBackFact &fact) const { return by(fact.decision.group); }

    static QString by(const QString &group) { return Words::tr("by %1", "a group").arg(group); }

    QString leaves(const QDateTime &when) const
    {
        return Words::tr("leaves %1", "a time").arg(timeText(when, zone));
    }
};

} // namespace

QString reasonOf(const LedgerMessage &message)
{
    if (message.asks)
        return Words::tr("It asks: the program that was to send it has ended, and it leaves only "
                         "when somebody says so.");
    if (message.state == MessageState::Cancelled && message.code == u"late")
        return Words::tr("Dropped: its time was missed by more than its late rule allows.");
    if (message.code == u"rolledBack")
        return Words::tr("The half message was rolled back: it will not arrive.");
    if (message.state == MessageState::Unknown && message.code == u"ended")
        return Words::tr("The program that sent it ended before an answer came.");
    return message.why;
}

QString serviceCodeOf(const LedgerMessage &message)
{
    static const QStringList ours{u"operator"_s, u"late"_s, u"rolledBack"_s, u"ended"_s};
    return ours.contains(message.code) ? QString() : message.code;
}

QString askingSentence(const LedgerMessage &message)
{
    return message.asks ? Words::tr("%1 tminusctl held now %2 sends it, held cancel %2 drops it.",
                                    "%1 is a sentence")
                              .arg(reasonOf(message), message.id)
                        : QString();
}

QString reasonWithCommands(const LedgerMessage &message)
{
    return message.asks ? askingSentence(message) : reasonOf(message);
}

QString stateWord(const LedgerMessage &message)
{
    if (message.asks)
        return Words::tr("Held, asks", "state of a message that leaves only when somebody says so");
    switch (message.derived) {
    case DerivedState::Due:
        return Words::tr("Due", "state of a message");
    case DerivedState::Overdue:
        return Words::tr("Overdue", "state of a message");
    case DerivedState::NotWatched:
        return Words::tr("Not watched", "state of a message");
    case DerivedState::None:
    case DerivedState::Live:
        break;
    }
    const bool isInUndo = message.state == MessageState::Held && message.hold == HoldKind::Undo;
    return messageStateWord(isInUndo ? MessageState::Leaving : message.state);
}

QString eventWord(EventKind kind)
{
    switch (kind) {
    case EventKind::Held:
        return Words::tr("Held", "what happened to a message");
    case EventKind::Edited:
        return Words::tr("Edited", "what happened to a message");
    case EventKind::Moved:
        return Words::tr("Moved", "what happened to a message");
    case EventKind::Cancelled:
        return Words::tr("Cancelled", "what happened to a message");
    case EventKind::Leaving:
        return Words::tr("Left", "what happened to a message");
    case EventKind::NotSent:
        return Words::tr("Not sent", "what happened to a message");
    case EventKind::Accepted:
        return Words::tr("Accepted", "what happened to a message");
    case EventKind::Refused:
        return Words::tr("Refused", "what happened to a message");
    case EventKind::Unknown:
        return Words::tr("Outcome unknown", "what happened to a message");
    case EventKind::Settled:
        return Words::tr("Settled", "what happened to a message");
    case EventKind::Imported:
        return Words::tr("Imported", "what happened to a message");
    case EventKind::Seen:
        return Words::tr("Seen", "what happened to a message");
    case EventKind::Acked:
        return Words::tr("Acknowledged", "what happened to a message");
    case EventKind::AckFailed:
        return Words::tr("Ack failed", "what happened to a message");
    case EventKind::LeaseExpired:
        return Words::tr("Lease ended", "what happened to a message");
    case EventKind::Note:
        return Words::tr("Note", "what happened to a message");
    case EventKind::Committed:
        return Words::tr("Committed", "what happened to a message");
    case EventKind::RolledBack:
        return Words::tr("Rolled back", "what happened to a message");
    }
    Q_UNREACHABLE();
}

QString eventDetail(const LedgerFact &fact, const QTimeZone &zone)
{
    return std::visit(Detail{zone}, fact);
}

} // namespace TMinus
