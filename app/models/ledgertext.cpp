// SPDX-License-Identifier: Apache-2.0
#include "models/ledgertext.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/readback.h"
#include "timeline/zonelens.h"

#include <array>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

const QString noValue = u"—"_s;

QString orNone(const QString &text)
{
    return text.isEmpty() ? noValue : text;
}

qint64 wholeSeconds(const QDateTime &instant)
{
    const qint64 ms = instant.toMSecsSinceEpoch();
    return ms >= 0 ? ms / 1000 : (ms - 999) / 1000;
}

} // namespace

bool isShownAsLeaving(const LedgerMessage &message)
{
    return message.state == MessageState::Leaving
        || (message.state == MessageState::Held && message.hold == HoldKind::Undo && !message.asks);
}

QString settledSpanText(std::chrono::seconds span)
{
    const auto say = [](const char *words, qint64 count) {
        return QCoreApplication::translate("TMinus::LedgerText", words).arg(count);
    };
    if (span % 1h == 0s)
        return say(QT_TRANSLATE_NOOP("TMinus::LedgerText", "%1 h"), span / 1h);
    if (span % 1min == 0s)
        return say(QT_TRANSLATE_NOOP("TMinus::LedgerText", "%1 min"), span / 1min);
    return say(QT_TRANSLATE_NOOP("TMinus::LedgerText", "%1 s"), span.count());
}

QString LedgerText::cell(const LedgerMessage &message, LedgerColumn column) const
{
    const Draft &draft = message.draft;
    switch (column) {
    case LedgerColumn::State:
        return state(message);
    case LedgerColumn::Due:
        return draft.due ? m_lens.near(*draft.due, m_clock.now()) : tr("at once");
    case LedgerColumn::In:
        return draft.due ? countdown(*draft.due) : noValue;
    case LedgerColumn::Leaves:
        return leaves(message);
    case LedgerColumn::Topic:
        return draft.topic;
    case LedgerColumn::Tag:
        return orNone(draft.tag);
    case LedgerColumn::Key:
        return orNone(draft.key);
    case LedgerColumn::IfLate:
        return ifLate(message);
    case LedgerColumn::CanDo:
        return canDo(message);
    case LedgerColumn::KnownFrom:
        return knownFrom(message);
    case LedgerColumn::MessageId:
        return orNone(message.messageId);
    }
    return {};
}

QString LedgerText::movingCell(const LedgerMessage &message, const QDateTime &due,
                               LedgerColumn column) const
{
    LedgerMessage moved = message;
    moved.draft.due = due;
    if (message.leaves && message.draft.due)
        moved.leaves = due.addMSecs(message.draft.due->msecsTo(*message.leaves));
    if (column != LedgerColumn::KnownFrom || !message.draft.due || !moved.leaves)
        return cell(moved, column);
    return tr("moving from %1, would leave %2")
        .arg(m_lens.near(*message.draft.due, m_clock.now()),
             m_lens.near(*moved.leaves, m_clock.now()));
}

QString LedgerText::head(LedgerColumn column)
{
    switch (column) {
    case LedgerColumn::State:
        return tr("State");
    case LedgerColumn::Due:
        return tr("Due");
    case LedgerColumn::In:
        return tr("In", "the time until a message is due");
    case LedgerColumn::Leaves:
        return tr("Leaves", "when a message is handed over");
    case LedgerColumn::Topic:
        return tr("Topic");
    case LedgerColumn::Tag:
        return tr("Tag");
    case LedgerColumn::Key:
        return tr("Key", "key of a message");
    case LedgerColumn::IfLate:
        return tr("If late", "what happens to a message that cannot leave in time");
    case LedgerColumn::CanDo:
        return tr("What you can do");
    case LedgerColumn::KnownFrom:
        return tr("Known from");
    case LedgerColumn::MessageId:
        return tr("Message id");
    }
    return {};
}

QString LedgerText::state(const LedgerMessage &message)
{
    if (message.asks)
        return tr("Held, asks", "a state: it leaves only when somebody says so");
    if (isShownAsLeaving(message))
        return messageStateWord(MessageState::Leaving);
    switch (message.derived) {
    case DerivedState::Due:
        return tr("Due", "a state: its time has come, the grace runs");
    case DerivedState::Overdue:
        return tr("Overdue");
    case DerivedState::NotWatched:
        return tr("Not watched");
    case DerivedState::None:
    case DerivedState::Live:
        break;
    }
    return messageStateWord(message.state);
}

QString LedgerText::countdown(const QDateTime &due) const
{
    const qint64 left = wholeSeconds(due) - wholeSeconds(m_clock.now());
    const qint64 size = qAbs(left);
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString clock =
        two(size / 3600 % 24) + u':' + two(size / 60 % 60) + u':' + two(size % 60);
    const QString days = size < 86'400
        ? QString()
        : tr("%1 d ", "days before a clock, as in 2 d 03:15:07").arg(size / 86'400);
    return (left < 0 ? u"\u2212"_s : QString()) + days + clock;
}

QString LedgerText::leaves(const LedgerMessage &message) const
{
    if (message.state == MessageState::Leaving)
        return tr("now", "a message leaves");
    if (message.asks)
        return tr("when you say so", "a message leaves");
    if (message.state != MessageState::Held || !message.leaves)
        return noValue;
    const qint64 left = wholeSeconds(*message.leaves) - wholeSeconds(m_clock.now());
    if (message.hold == HoldKind::Undo && left >= 0)
        return tr("in %1 s", "a message leaves").arg(left);
    return m_lens.near(*message.leaves, m_clock.now());
}

QString LedgerText::ifLate(const LedgerMessage &message) const
{
    if (message.state == MessageState::Cancelled)
        return message.code == u"late"_s ? tr("dropped, it was too late to leave") : noValue;
    if (message.state == MessageState::NotSent)
        return orNone(message.why);
    if (message.state != MessageState::Held || message.hold == HoldKind::Undo)
        return noValue;
    // What keeps it from leaving stands before what may become of it.
    const qint64 late =
        message.leaves ? wholeSeconds(m_clock.now()) - wholeSeconds(*message.leaves) : 0;
    if (late > 0 && !message.why.isEmpty())
        return tr("late: %1", "%1 is why a message could not leave").arg(message.why);
    return message.late ? tr("drop if over %1 late").arg(settledSpanText(*message.late))
                        : tr("send anyway");
}

QString LedgerText::canDo(const LedgerMessage &message)
{
    if (message.state == MessageState::Held)
        return message.hold == HoldKind::Undo && !message.asks ? tr("Undo")
                                                               : tr("edit · move · cancel");
    return message.state == MessageState::Leaving ? noValue : tr("duplicate");
}

QString LedgerText::knownFrom(const LedgerMessage &message) const
{
    if (message.source == MessageSource::Imported)
        return tr("imported");
    if (message.source == MessageSource::Seen)
        return tr("seen on arrival");
    switch (message.state) {
    case MessageState::Held:
        return message.leaves
            ? tr("held, leaves %1").arg(m_lens.near(*message.leaves, m_clock.now()))
            : tr("held");
    case MessageState::Leaving:
        return tr("sent here, on its way");
    case MessageState::Unknown:
        return tr("sent here, no reply");
    case MessageState::Refused:
        return tr("sent here, refused: %1").arg(orNone(message.code));
    case MessageState::NotSent:
        return tr("held here, it did not leave");
    case MessageState::Cancelled:
        return message.code == u"rolledBack"_s ? tr("sent here, rolled back")
                                               : tr("held here, cancelled");
    default:
        break;
    }
    return message.derived == DerivedState::NotWatched
        ? tr("sent here, nobody here was watching the topic")
        : tr("sent here");
}

QString LedgerText::moment(const QDateTime &instant) const
{
    const QString text = m_lens.near(instant, m_clock.now());
    return text.endsWith(m_lens.clock(instant)) ? text.chopped(3) : text; // without its seconds
}

QString LedgerText::spoken(const LedgerMessage &message) const
{
    QStringList parts{state(message)};
    const QDateTime now = m_clock.now();
    if (message.draft.due) {
        parts.append(tr("due %1").arg(m_lens.near(*message.draft.due, now)));
        parts.append(spanFromNow(std::chrono::milliseconds(now.msecsTo(*message.draft.due))));
    }
    parts.append(message.draft.topic);
    if (!message.draft.key.isEmpty())
        parts.append(tr("key %1").arg(message.draft.key));
    if (message.state == MessageState::Held && message.leaves)
        parts.append(tr("leaves %1").arg(m_lens.near(*message.leaves, now)));
    return parts.join(tr(", ", "between the parts of what is said of a message"));
}

} // namespace TMinus
