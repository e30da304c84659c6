// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasetext.h"

#include "timeline/timephrase.h"
#include "timeline/zonename.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = PhraseFailure::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TimePhrase)
};

QString clockText(const QDateTime &when)
{
    const bool hasPart = when.time().msec() != 0;
    const bool hasSeconds = hasPart || when.time().second() != 0;
    return when.toString(hasPart ? u"HH:mm:ss.zzz"_s : hasSeconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

QString dateText(const QDateTime &when, const QLocale &locale)
{
    return locale.toString(when.date(), Words::tr("d MMM yyyy", "a date, as QLocale formats it"));
}

/// Date and clock; a reading beyond the year 9999 has none.
QString timeText(const QDateTime &when, const QLocale &locale)
{
    if (!when.isValid())
        return Words::tr("beyond the year 9999");
    return Words::tr("%1, %2", "a date and a clock")
        .arg(dateText(when, locale), when.toString(u"HH:mm:ss"_s));
}

/// As much of a text as anybody reads in a sentence.
QString brief(const QString &text)
{
    constexpr qsizetype most = 60;
    return text.size() > most ? text.left(most) + u'…' : text;
}

QString otherDigits(const PhraseFailure &failure, const QLocale &locale)
{
    return Words::tr("%1 has %2 digits. As seconds it is %3, as milliseconds %4. Write 10 digits "
                     "for seconds or 13 for milliseconds.")
        .arg(brief(failure.text), QString::number(failure.text.size()),
             timeText(failure.first.toTimeZone(failure.zone), locale),
             timeText(failure.second.toTimeZone(failure.zone), locale));
}

QString past(const PhraseFailure &failure, const QLocale &locale)
{
    const QDateTime local = failure.first.toTimeZone(failure.zone);
    if (failure.second.isValid())
        return Words::tr("%1 has passed today. Write “tomorrow %1” for the next one.")
            .arg(clockText(local));
    return Words::tr("%1 is in the past. Sent now, it would be delivered at once.")
        .arg(timeText(local, locale));
}

/// The clock on the wall beside a gap, with its date where that is another one.
QString neighbour(const QDateTime &instant, const PhraseFailure &failure, const QLocale &locale)
{
    const QDateTime local = instant.toTimeZone(failure.zone);
    return local.date() == failure.wall.date() ? local.toString(u"HH:mm:ss"_s)
                                               : timeText(local, locale);
}

QString turned(const PhraseFailure &failure, const QLocale &locale)
{
    const QString clock = clockText(failure.wall);
    const QString zone = zoneText(failure.zone);
    const QString date =
        locale.toString(failure.wall.date(), Words::tr("d MMMM", "a date, as QLocale formats it"));
    if (failure.kind == Kind::Twice)
        return Words::tr("%1 happens twice in %2 on %3. Which one?").arg(clock, zone, date);
    return Words::tr("%1 does not exist in %2 on %3. Take %4 or %5.")
        .arg(clock, zone, date, neighbour(failure.first, failure, locale),
             neighbour(failure.second, failure, locale));
}

QString notUnderstood(const PhraseFailure &failure)
{
    return Words::tr("“%1” is not a time that can be read here (column %2). Write for example 10m, "
                     "tomorrow 9am, 2027-01-14 15:00 Asia/Shanghai, or 10 digits (seconds) or 13 "
                     "digits (milliseconds) since 1970.")
        .arg(brief(failure.text), QString::number(failure.column + 1));
}

} // namespace

QString phraseText(const PhraseFailure &failure, const QLocale &locale)
{
    switch (failure.kind) {
    case Kind::NotUnderstood:
        return notUnderstood(failure);
    case Kind::OtherDigits:
        return otherDigits(failure, locale);
    case Kind::NoClock:
        return Words::tr("“%1” is a date without a clock. Add the time, such as 15:00.")
            .arg(brief(failure.text));
    case Kind::NoSuchDate:
        return Words::tr("The date in “%1” is not in the calendar (column %2).")
            .arg(brief(failure.text), QString::number(failure.column + 1));
    case Kind::UnknownZone:
        return Words::tr("“%1” is not a zone. Write a name like Asia/Shanghai, UTC, or an offset "
                         "like +08:00.")
            .arg(brief(failure.part));
    case Kind::NoZoneData:
        return Words::tr("“%1” cannot be used: this computer has no time zone data. Install "
                         "tzdata, or write UTC or an offset like +08:00.")
            .arg(brief(failure.part));
    case Kind::OtherOffset:
        return Words::tr("%1 has another offset at that time than the one written. Leave one of "
                         "them out.")
            .arg(brief(failure.part));
    case Kind::Past:
        return past(failure, locale);
    case Kind::Gap:
    case Kind::Twice:
        return turned(failure, locale);
    }
    Q_UNREACHABLE();
}

QStringList phraseChoices(const PhraseFailure &failure)
{
    const bool hasChoices = failure.kind == Kind::Gap || failure.kind == Kind::Twice
        || failure.kind == Kind::OtherDigits || failure.kind == Kind::Past;
    if (!hasChoices)
        return {};
    QStringList choices;
    if (failure.kind != Kind::Past && failure.first.isValid())
        choices.append(isoText(failure.first, failure.zone));
    if (failure.second.isValid())
        choices.append(isoText(failure.second, failure.zone));
    return choices;
}

QString phraseRemark(const PhraseReading &reading)
{
    using Form = PhraseReading::Form;
    if (reading.form == Form::EpochSeconds)
        return Words::tr("Read as seconds since 1970.");
    if (reading.form == Form::EpochMilliseconds)
        return Words::tr("Read as milliseconds since 1970.");
    if (reading.isClockAssumed)
        return Words::tr("No clock was given: %1 was added.")
            .arg(clockText(reading.at.toTimeZone(reading.zone)));
    return {};
}

} // namespace TMinus
