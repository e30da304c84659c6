// SPDX-License-Identifier: Apache-2.0
#include "models/messagewords.h"

#include "base/utf8text.h"
#include "models/packedmessage.h"
#include "timeline/zonelens.h"

#include <QLocale>

namespace TMinus {

using Field = PackedMessage::Field;
using Column = MessageModel::Column;

namespace {

const QString noValue = u"—"_s;
/// Previews are cut here: nobody reads more of a body in a cell.
constexpr qsizetype previewBytes = 512;

QString orNone(const QString &text)
{
    return text.isEmpty() ? noValue : text;
}

QString minutesText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString latenessText(qint64 late, ConsumeMode mode)
{
    if (late == MessageRow::never)
        return noValue;
    // In ordered mode the time is known in whole seconds only.
    const QString sign =
        (mode == ConsumeMode::Ordered ? u"~"_s : QString()) + (late < 0 ? u"−"_s : u"+"_s);
    const qint64 span = qAbs(late);
    if (span >= 60'000)
        return sign + minutesText(span);
    return sign
        + MessageModel::tr("%1 s", "seconds late")
              .arg(QLocale().toString(double(span) / 1000, 'f', 2));
}

QVariant instant(qint64 ms)
{
    return ms == MessageRow::never ? QVariant()
                                   : QVariant(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QString nameOf(const MessageRow &row)
{
    const PackedMessage message(row.packed);
    const QString key = message.text(Field::Key);
    return key.isEmpty() ? message.text(Field::Id) : key;
}

QString spokenSpan(qint64 ms)
{
    const int seconds = int(ms / 1000);
    return MessageModel::tr("%1, %2", "minutes, seconds")
        .arg(MessageModel::tr("%n minute(s)", nullptr, seconds / 60),
             MessageModel::tr("%n second(s)", nullptr, seconds % 60));
}

MessageArrangement::KeyOf textKey(Field field)
{
    return [field](const MessageRow &row, const MessageOrigin &) {
        return MessageArrangement::Key(PackedMessage(row.packed).bytes(field));
    };
}

MessageArrangement::KeyOf numberKey(qint64 MessageRow::*member)
{
    return [member](const MessageRow &row, const MessageOrigin &) {
        return MessageArrangement::Key(row.*member);
    };
}

} // namespace

QByteArray MessageWords::shownBody(const MessageRow &row, const MessageOrigin &origin)
{
    const QByteArrayView body = PackedMessage(row.packed).body();
    return origin.mask.shown(QByteArray::fromRawData(body.data(), body.size()));
}

QString MessageWords::preview(const Subject &subject)
{
    const QByteArray body = shownBody(subject.row, subject.origin);
    return wholeText(QByteArrayView(body).first(qMin(body.size(), previewBytes))).simplified();
}

qint64 MessageWords::leaseLeft(const MessageRow &row, qint64 now)
{
    return row.isLive() && row.leaseEnd >= now ? row.leaseEnd - now : -1;
}

bool MessageWords::canAcknowledge(const MessageRow &row, qint64 now)
{
    return row.isLive() && !row.isOpen && leaseLeft(row, now) > 0;
}

QString MessageWords::clock(qint64 ms) const
{
    return ms == MessageRow::never ? noValue
                                   : m_lens.clock(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QString MessageWords::display(const Subject &subject, Column column) const
{
    const MessageRow &row = subject.row;
    const PackedMessage message(row.packed);
    switch (column) {
    case Column::State:
        return messageStateWord(row.state);
    case Column::Id:
        return message.text(Field::Id);
    case Column::Tag:
        return orNone(message.text(Field::Tag));
    case Column::Key:
        return orNone(message.text(Field::Key));
    case Column::Body:
        return subject.failure ? toolTip(subject, Column::State).toString() : preview(subject);
    case Column::Due:
        return clock(row.due);
    case Column::Late:
        return latenessText(row.lateness(subject.origin.mode), subject.origin.mode);
    case Column::FirstSeen:
        return clock(row.firstSeen);
    case Column::Try:
        return QLocale().toString(row.times);
    case Column::Lease:
        return lease(row);
    case Column::Ack:
        return ack(subject);
    }
    return {};
}

QVariant MessageWords::raw(const Subject &subject, Column column) const
{
    const MessageRow &row = subject.row;
    const PackedMessage message(row.packed);
    switch (column) {
    case Column::State:
        return qlonglong(row.state);
    case Column::Id:
        return message.text(Field::Id);
    case Column::Tag:
        return message.text(Field::Tag);
    case Column::Key:
        return message.text(Field::Key);
    case Column::Body:
        return wholeText(shownBody(row, subject.origin));
    case Column::Due:
        return instant(row.due);
    case Column::Late: {
        const qint64 late = row.lateness(subject.origin.mode);
        return late == MessageRow::never ? QVariant() : QVariant(qlonglong(late));
    }
    case Column::FirstSeen:
        return instant(row.firstSeen);
    case Column::Try:
        return qlonglong(row.times);
    case Column::Lease:
        return qlonglong(leaseLeft(row, m_now));
    case Column::Ack:
        return qlonglong(row.isLive());
    }
    return {};
}

MessageArrangement::KeyOf MessageWords::key(Column column)
{
    using Key = MessageArrangement::Key;
    switch (column) {
    case Column::State:
        return [](const MessageRow &row, const MessageOrigin &) { return Key(qint64(row.state)); };
    case Column::Id:
        return textKey(Field::Id);
    case Column::Tag:
        return textKey(Field::Tag);
    case Column::Key:
        return textKey(Field::Key);
    case Column::Body:
        return [](const MessageRow &row, const MessageOrigin &origin) {
            const QByteArray body = shownBody(row, origin);
            return Key(QByteArrayView(body).first(qMin(body.size(), previewBytes)).toByteArray());
        };
    case Column::Due:
        return numberKey(&MessageRow::due);
    case Column::Late:
        return [](const MessageRow &row, const MessageOrigin &origin) {
            return Key(row.lateness(origin.mode));
        };
    case Column::FirstSeen:
        return numberKey(&MessageRow::firstSeen);
    case Column::Try:
        return [](const MessageRow &row, const MessageOrigin &) { return Key(qint64(row.times)); };
    case Column::Lease:
        return [](const MessageRow &row, const MessageOrigin &) {
            return row.isLive() ? Key(row.leaseEnd) : Key(MessageRow::never);
        };
    case Column::Ack:
        return
            [](const MessageRow &row, const MessageOrigin &) { return Key(qint64(row.isLive())); };
    }
    return {};
}

QString MessageWords::header(Column column)
{
    switch (column) {
    case Column::State:
        return MessageModel::tr("State");
    case Column::Id:
        return MessageModel::tr("Message", "id of a message");
    case Column::Tag:
        return MessageModel::tr("Tag");
    case Column::Key:
        return MessageModel::tr("Key", "key of a message");
    case Column::Body:
        return MessageModel::tr("Body");
    case Column::Due:
        return MessageModel::tr("Due");
    case Column::Late:
        return MessageModel::tr("Late", "how late a message was");
    case Column::FirstSeen:
        return MessageModel::tr("First seen");
    case Column::Try:
        return MessageModel::tr("Try", "number of the delivery");
    case Column::Lease:
        return MessageModel::tr("Lease");
    case Column::Ack:
        return MessageModel::tr("Ack", "acknowledge");
    }
    return {};
}

QString MessageWords::settled(const MessageRow &row) const
{
    switch (row.deed) {
    case MessageDeed::Acknowledge:
        return MessageModel::tr("acked %1", "%1 is a time of day").arg(clock(row.settledAt));
    case MessageDeed::Commit:
        return MessageModel::tr("committed %1", "%1 is a time of day").arg(clock(row.settledAt));
    case MessageDeed::Rollback:
        return MessageModel::tr("rolled back %1", "%1 is a time of day").arg(clock(row.settledAt));
    }
    Q_UNREACHABLE();
}

QString MessageWords::lease(const MessageRow &row) const
{
    if (row.state == MessageState::Acked)
        return settled(row);
    const qint64 left = leaseLeft(row, m_now);
    if (left > 0)
        return minutesText(left);
    if (row.isDead && row.leaseEnd > m_now)
        return MessageModel::tr("%1 gone", "a lease that ended early; %1 is a time of day")
            .arg(clock(row.leaseEnd));
    constexpr qint64 hour = 3'600'000;
    const qint64 over = m_now - row.leaseEnd;
    return over < hour
        ? MessageModel::tr("ended %1 ago", "a lease; %1 is minutes and seconds")
              .arg(minutesText(over))
        : MessageModel::tr("ended %1", "a lease; %1 is a time of day").arg(clock(row.leaseEnd));
}

QString MessageWords::ack(const Subject &subject)
{
    const MessageRow &row = subject.row;
    if (row.state == MessageState::Acked)
        return MessageModel::tr("done", "an acknowledgement");
    if (row.isOpen)
        return u"…"_s;
    if (row.state == MessageState::AckFailed && !row.isDead)
        return MessageModel::tr("Again", "acknowledge");
    return subject.origin.mode == ConsumeMode::Half ? MessageModel::tr("Commit")
                                                    : MessageModel::tr("Ack", "acknowledge");
}

QString MessageWords::spokenAck(const Subject &subject) const
{
    const MessageRow &row = subject.row;
    const QString name = nameOf(row);
    if (row.state == MessageState::Acked)
        return MessageModel::tr("%1 is acknowledged").arg(name);
    if (row.isOpen)
        return MessageModel::tr("%1 is being acknowledged").arg(name);
    const qint64 left = leaseLeft(row, m_now);
    if (left <= 0)
        return MessageModel::tr("The lease of %1 has ended; it comes again").arg(name);
    return subject.origin.mode == ConsumeMode::Half
        ? MessageModel::tr("Commit %1, %2 left").arg(name, spokenSpan(left))
        : MessageModel::tr("Acknowledge %1, %2 left").arg(name, spokenSpan(left));
}

QVariant MessageWords::toolTip(const Subject &subject, Column column) const
{
    const MessageRow &row = subject.row;
    if (subject.failure && (column == Column::Ack || column == Column::State)) {
        const MessageFailure &failure = *subject.failure;
        if (failure.isUnknown)
            return MessageModel::tr("No answer came, so nobody knows whether it is acknowledged. "
                                    "Acknowledge it again, or wait: it comes again if it is not.");
        return failure.code.isEmpty() ? failure.message
                                      : u"%1: %2"_s.arg(failure.code, failure.message);
    }
    if (column != Column::Ack && column != Column::State)
        return column == Column::Body ? QVariant() : display(subject, column);
    if (row.state == MessageState::Expired)
        return MessageModel::tr(
                   "The lease ended at %1. This message will come again; its row will arm itself.")
            .arg(clock(row.leaseEnd));
    return column == Column::Ack ? QVariant(spokenAck(subject)) : QVariant();
}

} // namespace TMinus
