// SPDX-License-Identifier: Apache-2.0
#include "exchange/calendarwriter.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 75; // bytes, without its end

/// @p text as a value of type TEXT. Control characters may not stand there.
QString escaped(const QString &text)
{
    QString value;
    value.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isFirstOfTwo = c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (isFirstOfTwo)
            continue;
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            value += u"\\n"_s;
        else if (c == u'\\' || c == u';' || c == u',')
            value += u"\\"_s + c;
        else if (c == u'\t' || c.category() != QChar::Other_Control)
            value += c;
    }
    return value;
}

bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// One property as lines: what does not fit goes on behind a space.
QByteArray line(const char *name, const QByteArray &value)
{
    QByteArray rest = QByteArray(name) + ':' + value;
    QByteArray lines;
    qsizetype most = longestLine;
    while (rest.size() > most) {
        qsizetype cut = most;
        while (cut > 1 && isInsideCharacter(rest[cut]))
            --cut;
        lines += rest.first(cut) + "\r\n ";
        rest.remove(0, cut);
        most = longestLine - 1; // the space counts
    }
    return lines + rest + "\r\n";
}

QByteArray textLine(const char *name, const QString &text)
{
    return text.isEmpty() ? QByteArray() : line(name, escaped(text).toUtf8());
}

QByteArray instantLine(const char *name, const QDateTime &when)
{
    return line(name, when.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1());
}

} // namespace

QByteArray Calendar::head(const QString &name)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T-Minus//T-Minus//EN\r\n"
           "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
        + textLine("NAME", name) + textLine("X-WR-CALNAME", name);
}

QByteArray Calendar::event(const CalendarEvent &event)
{
    return "BEGIN:VEVENT\r\n" + textLine("UID", event.uid) + instantLine("DTSTAMP", event.stamp)
        + instantLine("DTSTART", event.at) + textLine("SUMMARY", event.summary)
        + textLine("DESCRIPTION", event.description) + textLine("CATEGORIES", event.category)
        + line("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
        + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}

QByteArray Calendar::foot()
{
    return "END:VCALENDAR\r\n";
}

} // namespace TMinus
