// SPDX-License-Identifier: Apache-2.0
#include "timeline/readback.h"

#include "timeline/zonename.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ReadBack)
};

/// A length of time in two or three units, ahead and behind.
struct SpanWords
{
    const char *ahead;
    const char *ago;
};

// clang-format off
constexpr SpanWords daysHoursMinutes{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 d %2 h %3 min"),
                                     QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 d %2 h %3 min ago")};
constexpr SpanWords daysHours{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 d %2 h"),
                              QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 d %2 h ago")};
constexpr SpanWords onlyDays{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 d"),
                             QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 d ago")};
constexpr SpanWords hoursMinutes{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 h %2 min"),
                                 QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 h %2 min ago")};
constexpr SpanWords onlyHours{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 h"),
                              QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 h ago")};
constexpr SpanWords minutesSeconds{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 min %2 s"),
                                   QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 min %2 s ago")};
constexpr SpanWords onlyMinutes{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 min"),
                                QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 min ago")};
constexpr SpanWords onlySeconds{QT_TRANSLATE_NOOP("TMinus::ReadBack", "in %1 s"),
                                QT_TRANSLATE_NOOP("TMinus::ReadBack", "%1 s ago")};
// clang-format on

/// Beyond this only days count.
constexpr auto far = 30 * 24h;

struct Said
{
    SpanWords words;
    QList<qint64> numbers;
};

Said inDays(std::chrono::milliseconds size)
{
    const qint64 minutes = size / 1min;
    const qint64 days = minutes / (24 * 60);
    const qint64 hours = minutes / 60 % 24;
    if (size >= far)
        return {onlyDays, {(size + 12h) / (24h)}};
    if (minutes % 60 != 0)
        return {daysHoursMinutes, {days, hours, minutes % 60}};
    if (hours != 0)
        return {daysHours, {days, hours}};
    return {onlyDays, {days}};
}

Said said(std::chrono::milliseconds size)
{
    const qint64 seconds = size / 1s;
    const qint64 minutes = seconds / 60;
    if (size >= 24h)
        return inDays(size);
    if (minutes >= 60)
        return minutes % 60 != 0 ? Said{hoursMinutes, {minutes / 60, minutes % 60}}
                                 : Said{onlyHours, {minutes / 60}};
    if (minutes >= 1)
        return seconds % 60 != 0 ? Said{minutesSeconds, {minutes, seconds % 60}}
                                 : Said{onlyMinutes, {minutes}};
    return {onlySeconds, {seconds}};
}

QString dateText(const QDateTime &local, const QLocale &locale)
{
    return locale.toString(local.date(),
                           Words::tr("ddd d MMM yyyy", "a date, as QLocale formats it"));
}

QString clockText(QTime time)
{
    return time.toString(time.msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
}

/// Your clock, with the day where that is another one: "08:00", "Fri 15 Jan 08:00".
QString yourClock(const QDateTime &local, const QDateTime &yours, const QLocale &locale)
{
    const QTime time = yours.time();
    const QString clock =
        time.second() == 0 && time.msec() == 0 ? time.toString(u"HH:mm"_s) : clockText(time);
    if (local.date() == yours.date())
        return clock;
    const QString day =
        locale.toString(yours.date(), Words::tr("ddd d MMM", "a date, as QLocale formats it"));
    return Words::tr("%1 %2", "a day and a clock").arg(day, clock);
}

} // namespace

QString spanFromNow(std::chrono::milliseconds span)
{
    const auto size = std::chrono::abs(span);
    if (size < 1s)
        return Words::tr("now");
    const Said text = said(size);
    QString sentence = Words::tr(span < 0ms ? text.words.ago : text.words.ahead);
    for (const qint64 number : text.numbers)
        sentence = sentence.arg(number);
    return sentence;
}

ReadBack readBack(const QDateTime &instant, const ReadBackContext &context)
{
    const QDateTime local = instant.toTimeZone(context.zone);
    const QDateTime yours = instant.toTimeZone(context.yourZone);
    ReadBack parts{.date = dateText(local, context.locale),
                   .clock = clockText(local.time()),
                   .zone = zoneText(context.zone),
                   .span = spanFromNow(std::chrono::milliseconds(context.now.msecsTo(instant))),
                   .epoch = QString::number(instant.toMSecsSinceEpoch())};
    if (readWall(local, context.zone).kind == WallReading::Kind::Twice)
        parts.zone = Words::tr("%1 (%2)", "a zone and its offset")
                         .arg(parts.zone, offsetText(local.offsetFromUtc()));
    if (local.date() == yours.date() && local.time() == yours.time())
        return parts;
    const QString clock = yourClock(local, yours, context.locale);
    parts.yours = Words::tr("%1 your time").arg(clock);
    parts.yoursNamed = Words::tr("%1 your time (%2)").arg(clock, zoneText(context.yourZone));
    return parts;
}

QString readBackTitle(const ReadBack &parts)
{
    return Words::tr("%1, %2 %3", "date, clock, zone").arg(parts.date, parts.clock, parts.zone);
}

QString readBackLine(const ReadBack &parts)
{
    QStringList all{readBackTitle(parts), parts.span};
    if (!parts.yours.isEmpty())
        all.append(parts.yours);
    all.append(parts.epoch);
    return all.join(u" · "_s);
}

} // namespace TMinus
