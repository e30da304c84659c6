// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinewords.h"

#include "base/result.h"
#include "messaging/messagestate.h"
#include "timeline/zonelens.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Timeline)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QDateTime instant(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

QString formatted(qint64 at, const ZoneLens &lens, const QString &pattern)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at, lens.zone()), pattern);
}

/// The kinds that say most of a lane, with their counts; pending first, two at most.
QStringList summaryParts(const TimelineLane &lane)
{
    QStringList parts;
    const qsizetype pending = lane.times->size(LaneKind::Pending);
    if (pending > 0)
        parts.append(kindCount(LaneKind::Pending, pending));
    for (const LaneKind kind :
         {LaneKind::Overdue, LaneKind::Unknown, LaneKind::Held, LaneKind::Refused,
          LaneKind::Leaving, LaneKind::Seen, LaneKind::Acked, LaneKind::NotWatched}) {
        const qsizetype count = lane.times->size(kind);
        if (count > 0 && parts.size() < 2 && (parts.isEmpty() || isException(kind)))
            parts.append(kindCount(kind, count));
    }
    if (parts.isEmpty())
        parts.append(kindCount(LaneKind::Pending, 0));
    if (!lane.note.isEmpty() && parts.size() < 2)
        parts.append(lane.note);
    return parts;
}

/// Two dates with what they have in common said once.
QString datesWords(const QDateTime &from, const QDateTime &until)
{
    const QString shortDate = Words::tr("d MMM", "a day, as QLocale formats it");
    const QString longDate = Words::tr("d MMM yyyy", "a day, as QLocale formats it");
    const bool isOneYear = from.date().year() == until.date().year();
    return Words::tr("%1 – %2", "from and until")
        .arg(QLocale().toString(from.date(), isOneYear ? shortDate : longDate),
             QLocale().toString(until.date(), longDate));
}

} // namespace

QString laneKindWord(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Held:
        return messageStateWord(MessageState::Held);
    case LaneKind::Leaving:
        return messageStateWord(MessageState::Leaving);
    case LaneKind::Pending:
        return messageStateWord(MessageState::Pending);
    case LaneKind::Unknown:
        return messageStateWord(MessageState::Unknown);
    case LaneKind::Overdue:
        return Words::tr("Overdue", "state of a message");
    case LaneKind::NotWatched:
        return Words::tr("Not watched", "state of a message");
    case LaneKind::Seen:
        return messageStateWord(MessageState::Seen);
    case LaneKind::Acked:
        return messageStateWord(MessageState::Acked);
    case LaneKind::Refused:
        return messageStateWord(MessageState::Refused);
    case LaneKind::Expired:
        return messageStateWord(MessageState::Expired);
    case LaneKind::Dash:
        return messageStateWord(MessageState::NotSent);
    }
    Q_UNREACHABLE();
}

QString kindCount(LaneKind kind, qsizetype count)
{
    const QString number = QLocale().toString(count);
    switch (kind) {
    case LaneKind::Held:
        return Words::tr("%1 held", "so many messages").arg(number);
    case LaneKind::Leaving:
        return Words::tr("%1 leaving", "so many messages").arg(number);
    case LaneKind::Pending:
        return Words::tr("%1 pending", "so many messages").arg(number);
    case LaneKind::Unknown:
        return Words::tr("%1 unknown", "so many messages").arg(number);
    case LaneKind::Overdue:
        return Words::tr("%1 overdue", "so many messages").arg(number);
    case LaneKind::NotWatched:
        return Words::tr("%1 not watched", "so many messages").arg(number);
    case LaneKind::Seen:
        return Words::tr("%1 seen", "so many messages").arg(number);
    case LaneKind::Acked:
        return Words::tr("%1 acked", "so many messages").arg(number);
    case LaneKind::Refused:
        return Words::tr("%1 refused", "so many messages").arg(number);
    case LaneKind::Expired:
        return Words::tr("%1 expired", "so many messages").arg(number);
    case LaneKind::Dash:
        return Words::tr("%1 not sent", "so many messages").arg(number);
    }
    Q_UNREACHABLE();
}

QString laneSummary(const TimelineLane &lane, int most)
{
    const QStringList parts = summaryParts(lane);
    return parts.first(qMin<qsizetype>(most, parts.size())).join(u" · "_s);
}

QString laneSpoken(const TimelineLane &lane)
{
    return (QStringList{lane.name} + summaryParts(lane)).join(Words::tr(", ", "between parts"));
}

QString rangeWords(const TimeRange &range, const ZoneLens &lens)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(range.from, lens.zone());
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(range.until, lens.zone());
    if (range.length() >= 20 * day)
        return datesWords(from, until);
    const QString clock = range.length() < 5 * minute ? u"HH:mm:ss"_s : u"HH:mm"_s;
    const QString first = from.toString(clock);
    const QString last = until.toString(clock);
    if (from.date() == until.date())
        return Words::tr("%1, %2 – %3", "a day, from and until")
            .arg(QLocale().toString(from.date(),
                                    Words::tr("ddd d MMM", "a day, as QLocale formats it")),
                 first, last);
    const QString date = Words::tr("d MMM", "a day, as QLocale formats it");
    return Words::tr("%1 %2 – %3 %4", "day and clock, from and until")
        .arg(QLocale().toString(from.date(), date), first, QLocale().toString(until.date(), date),
             last);
}

QString lengthWords(qint64 ms)
{
    const qint64 rounded = qAbs(ms);
    if (rounded >= day)
        return rounded % day >= hour && rounded < 10 * day
            ? Words::tr("%1 d %2 h").arg(rounded / day).arg(rounded % day / hour)
            : Words::tr("%1 d").arg((rounded + 12 * hour) / day);
    if (rounded >= hour)
        return rounded % hour >= minute
            ? Words::tr("%1 h %2 min").arg(rounded / hour).arg(rounded % hour / minute)
            : Words::tr("%1 h").arg(rounded / hour);
    if (rounded >= minute)
        return rounded % minute >= second
            ? Words::tr("%1 min %2 s").arg(rounded / minute).arg(rounded % minute / second)
            : Words::tr("%1 min").arg(rounded / minute);
    return rounded >= second ? Words::tr("%1 s").arg(rounded / second)
                             : Words::tr("%1 ms").arg(rounded);
}

QString wholeWords(const TimeRange &whole, qsizetype pending)
{
    const QString count = kindCount(LaneKind::Pending, pending);
    if (whole.length() < day)
        return Words::tr("%1 · %2", "length of time and count")
            .arg(lengthWords(whole.length()), count);
    return Words::tr("%1 · %2", "length of time and count")
        .arg(Words::tr("%n day(s)", nullptr, int((whole.length() + 12 * hour) / day)), count);
}

QString tickWords(const Tick &tick, const TickStep &step, const ZoneLens &lens)
{
    switch (step.unit) {
    case TickStep::Unit::Clock:
        return formatted(tick.at, lens,
                         step.size < second       ? u"HH:mm:ss.zzz"_s
                             : step.size < minute ? u"HH:mm:ss"_s
                                                  : u"HH:mm"_s);
    case TickStep::Unit::Days:
        return formatted(tick.at, lens, Words::tr("d MMM", "a day, as QLocale formats it"));
    case TickStep::Unit::Months:
        return formatted(tick.at, lens, Words::tr("MMM", "a month, as QLocale formats it"));
    case TickStep::Unit::Years:
        return formatted(tick.at, lens, u"yyyy"_s);
    }
    Q_UNREACHABLE();
}

QString tierWords(const TierPart &part)
{
    switch (part.unit) {
    case TierPart::Unit::Day:
        return QLocale().toString(part.date,
                                  Words::tr("ddd d MMM", "a day, as QLocale formats it"));
    case TierPart::Unit::Month:
        return QLocale().toString(part.date,
                                  Words::tr("MMMM yyyy", "a month, as QLocale formats it"));
    case TierPart::Unit::Year:
        return QString::number(part.date.year());
    }
    Q_UNREACHABLE();
}

QString peakWords(const LanePeak &peak)
{
    const QString count = QLocale().toString(peak.count);
    return peak.isPerSecond ? Words::tr("%1/s", "so many in a second").arg(count)
                            : Words::tr("%1/min", "so many in a minute").arg(count);
}

QString beyondWords(int hours)
{
    return hours % 24 == 0
        ? Words::tr("beyond the %1-day window", "delays that the service takes").arg(hours / 24)
        : Words::tr("beyond the %1-hour window", "delays that the service takes").arg(hours);
}

QString spokenSpan(qint64 ms)
{
    const qint64 size = qAbs(ms);
    const auto part = [](const char *text, qint64 number) {
        return Words::tr(text, nullptr, int(number));
    };
    QString length;
    if (size >= day)
        length = Words::tr("%1 %2", "two parts of a length of time")
                     .arg(part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n day(s)"), size / day),
                          part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n hour(s)"),
                               size % day / hour));
    else if (size >= hour)
        length = Words::tr("%1 %2", "two parts of a length of time")
                     .arg(part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n hour(s)"), size / hour),
                          part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n minute(s)"),
                               size % hour / minute));
    else if (size >= minute)
        length =
            Words::tr("%1 %2", "two parts of a length of time")
                .arg(part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n minute(s)"), size / minute),
                     part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n second(s)"),
                          size % minute / second));
    else
        length = part(QT_TRANSLATE_N_NOOP("TMinus::Timeline", "%n second(s)"), size / second);
    return ms < 0 ? Words::tr("%1 ago", "a length of time").arg(length)
                  : Words::tr("in %1", "a length of time").arg(length);
}

QString spokenSpot(const SpokenSpot &spoken, const ZoneLens &lens)
{
    const LaneEntry &entry = spoken.spot.entry;
    QStringList parts{laneKindWord(spoken.spot.kind),
                      Words::tr("due %1").arg(lens.near(instant(entry.at), instant(spoken.now))),
                      spokenSpan(entry.at - spoken.now), spoken.lane};
    if (!spoken.key.isEmpty())
        parts.append(Words::tr("key %1").arg(spoken.key));
    if (spoken.spot.kind == LaneKind::Held)
        parts.append(Words::tr("leaves %1")
                         .arg(lens.near(instant(entry.at - entry.span), instant(spoken.now))));
    return parts.join(Words::tr(", ", "between parts"));
}

QString spokenBucket(const TimeRange &range, qsizetype count, const ZoneLens &lens)
{
    const QString pattern = range.length() < minute ? u"HH:mm:ss"_s
        : range.length() < day                      ? u"HH:mm"_s
                               : Words::tr("d MMM HH:mm", "day and clock, as QLocale formats them");
    return Words::tr("%1 to %2, %3 due")
        .arg(formatted(range.from, lens, pattern), formatted(range.until, lens, pattern),
             QLocale().toString(count));
}

QString spokenPill(const LaneMark &mark, const ZoneLens &lens)
{
    const QDateTime first = instant(mark.first.at);
    return Words::tr("%1, %2 to %3", "so many messages, from and until")
        .arg(kindCount(mark.kind, mark.count), lens.near(first, first),
             lens.near(instant(mark.last), first));
}

QString spokenTimeline(const TimeRange &range, qsizetype count, const ZoneLens &lens)
{
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(range.until, lens.zone());
    const bool isOneDay = dayOf(range.from, lens.zone()) == until.date();
    const QString full = Words::tr("d MMM HH:mm", "day and clock, as QLocale formats them");
    return Words::tr("Timeline, %1 to %2, %n message(s)", nullptr, int(count))
        .arg(formatted(range.from, lens, full),
             formatted(range.until, lens, isOneDay ? u"HH:mm"_s : full));
}

} // namespace TMinus
