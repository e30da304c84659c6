// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"

/// Messages as entries of a calendar (iCalendar), each at its due.
namespace TMinus {

/// What an entry says beside the message.
struct CalendarEntry
{
    QString category = {};
    QDateTime stamp = {}; ///< when it was written down
    bool withBody = false;
};

/// What is to be read of a message beside its fields: its note, and why.
QString remarkOf(const LedgerMessage &message);
/// The body as text; as Base64 where it is none.
QString bodyTextOf(const LedgerMessage &message);
/// One entry; empty where the message was sent at once.
QByteArray calendarEntry(const LedgerMessage &message, const CalendarEntry &entry);
/// A whole calendar, without bodies; the state of each message is its category.
QByteArray messageCalendar(const QString &name, const QList<LedgerMessage> &messages,
                           const QDateTime &stamp);

} // namespace TMinus
