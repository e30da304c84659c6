// SPDX-License-Identifier: Apache-2.0
#include "console/messagecalendar.h"

#include "console/messagewords.h"
#include "exchange/byteblocks.h"
#include "exchange/calendarwriter.h"

namespace TMinus {

using namespace Qt::StringLiterals;

QString remarkOf(const LedgerMessage &message)
{
    QStringList lines{message.note, reasonWithCommands(message)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString bodyTextOf(const LedgerMessage &message)
{
    return textOfUtf8(message.draft.body)
        .value_or(QString::fromLatin1(message.draft.body.toBase64()));
}

QByteArray calendarEntry(const LedgerMessage &message, const CalendarEntry &entry)
{
    const Draft &draft = message.draft;
    if (!draft.due)
        return {};
    QStringList names{draft.topic, draft.tag, draft.key};
    names.removeAll(QString());
    QStringList lines{stateWord(message), message.id, message.messageId, remarkOf(message)};
    if (entry.withBody)
        lines.append(bodyTextOf(message));
    lines.removeAll(QString());
    return Calendar::event({.uid = message.id + u"@tminus"_s,
                            .summary = names.join(u" · "_s),
                            .description = lines.join(u'\n'),
                            .category = entry.category,
                            .at = *draft.due,
                            .stamp = entry.stamp,
                            .isCancelled = message.state == MessageState::Cancelled});
}

QByteArray messageCalendar(const QString &name, const QList<LedgerMessage> &messages,
                           const QDateTime &stamp)
{
    QByteArray text = Calendar::head(name);
    for (const LedgerMessage &message : messages)
        text += calendarEntry(message, {.category = stateWord(message), .stamp = stamp});
    return text + Calendar::foot();
}

} // namespace TMinus
