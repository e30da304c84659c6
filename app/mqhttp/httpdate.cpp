// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/httpdate.h"

#include <array>

namespace TMinus {

namespace {

// Names of our own: QLocale would do, but both sides call this for every request.
constexpr std::array<const char *, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr QByteArrayView pattern = "00 Mmm 0000 00:00:00 GMT";

void appendDigits(QByteArray &text, int number, int width)
{
    text += QByteArray::number(number).rightJustified(width, '0');
}

/// Whether @p text has digits where the pattern has zeros, letters where it has small ones, and
/// the pattern's own character elsewhere.
bool fits(QByteArrayView text)
{
    if (text.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        const bool isMonth = i >= 3 && i < 6;
        if (pattern[i] == '0' ? !isDigit : !isMonth && text[i] != pattern[i])
            return false;
    }
    return true;
}

int number(QByteArrayView text, qsizetype at, qsizetype length)
{
    int value = 0;
    for (qsizetype i = at; i < at + length; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

int monthNumber(QByteArrayView name)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (name == QByteArrayView(months[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

} // namespace

QByteArray formatHttpDate(const QDateTime &when)
{
    const QDateTime utc = when.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    if (!utc.isValid())
        return {};
    QByteArray text(weekdays[static_cast<std::size_t>(date.dayOfWeek() - 1)]);
    text.reserve(29);
    text += ", ";
    appendDigits(text, date.day(), 2);
    text += ' ';
    text += months[static_cast<std::size_t>(date.month() - 1)];
    text += ' ';
    appendDigits(text, date.year(), 4);
    text += ' ';
    appendDigits(text, time.hour(), 2);
    text += ':';
    appendDigits(text, time.minute(), 2);
    text += ':';
    appendDigits(text, time.second(), 2);
    text += " GMT";
    return text;
}

std::optional<QDateTime> parseHttpDate(QByteArrayView text)
{
    const qsizetype comma = text.indexOf(',');
    if (comma < 1)
        return std::nullopt;
    const QByteArrayView rest = text.sliced(comma + 1).trimmed();
    if (!fits(rest))
        return std::nullopt;
    const QDate date(number(rest, 7, 4), monthNumber(rest.sliced(3, 3)), number(rest, 0, 2));
    const QTime time(number(rest, 12, 2), number(rest, 15, 2), number(rest, 18, 2));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

} // namespace TMinus
