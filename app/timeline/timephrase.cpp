// SPDX-License-Identifier: Apache-2.0
#include "timeline/timephrase.h"

#include "timeline/phraseclock.h"
#include "timeline/phraseday.h"
#include "timeline/phrasescanner.h"
#include "timeline/phrasespan.h"

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Answer = tl::expected<PhraseReading, PhraseFailure>;
using Kind = PhraseFailure::Kind;
using Form = PhraseReading::Form;

/// The phrase "when [zone]" as it was written.
struct WrittenWhen
{
    std::optional<WrittenDay> day = {};
    qsizetype dayColumn = 0;
    std::optional<WrittenClock> clock = {};
    qsizetype clockColumn = 0;
    std::optional<QTimeZone> offset = {}; ///< written as Z or an offset
    std::optional<QTimeZone> zone = {};   ///< written as a name
    QString zoneName = {};
    qsizetype zoneColumn = 0;
};

/// Reads one phrase; lives as long as that takes.
class PhraseReader final
{
public:
    PhraseReader(const QString &text, const PhraseContext &context)
        : m_scanner(text)
        , m_text(text.trimmed())
        , m_context(context)
    {}

    Answer read();

private:
    Answer readEpoch() const;
    Answer readWhen();
    bool takeWhen(WrittenWhen &when);
    std::optional<PhraseFailure> takeZones(WrittenWhen &when);
    Answer resolve(const WrittenWhen &when) const;
    Answer onTheWall(const WrittenWhen &when, const QDateTime &wall, PhraseReading reading) const;
    Answer checked(const WrittenWhen &when, PhraseReading reading) const;
    QDateTime sameClockTomorrow(const WrittenWhen &when, const PhraseReading &reading) const;
    PhraseFailure fault(Kind kind, qsizetype column = 0) const
    {
        return {.kind = kind, .text = m_text, .column = column};
    }
    tl::unexpected<PhraseFailure> refusal(Kind kind, qsizetype column = 0) const
    {
        return tl::unexpected(fault(kind, column));
    }

    PhraseScanner m_scanner;
    QString m_text;
    const PhraseContext &m_context;
};

bool takeNow(PhraseScanner &scanner)
{
    return scanner.takeWord(u"now") || scanner.take(u"现在") || scanner.take(u"立即")
        || scanner.take(u"立刻") || scanner.take(u"马上");
}

/// An instant that a calendar with years of four digits can show, else one that is not valid.
QDateTime shownInstant(qint64 number, qint64 factor)
{
    constexpr qint64 last = 253'402'300'799'999; // the end of the year 9999
    if (number > last / factor)
        return {};
    return QDateTime::fromMSecsSinceEpoch(number * factor, Qt::UTC);
}

Answer PhraseReader::read()
{
    m_scanner.skipBlanks();
    const QString rest = m_scanner.text().trimmed();
    const bool isNumber = !rest.isEmpty()
        && std::ranges::all_of(rest, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isNumber)
        return readEpoch();
    const qsizetype start = m_scanner.column();
    if (takeNow(m_scanner) && m_scanner.isAtEnd())
        return PhraseReading{.zone = m_context.zone};
    m_scanner.goTo(start);
    if (const auto span = takeSpan(m_scanner)) {
        return checked({},
                       {.kind = PhraseReading::Kind::After,
                        .form = Form::Duration,
                        .after = *span,
                        .zone = m_context.zone});
    }
    return readWhen();
}

Answer PhraseReader::readEpoch() const
{
    const QString digits = m_scanner.text().trimmed();
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    const QDateTime seconds = isNumber ? shownInstant(number, 1000) : QDateTime();
    const QDateTime milliseconds = isNumber ? shownInstant(number, 1) : QDateTime();
    if (digits.size() != 10 && digits.size() != 13) {
        PhraseFailure failure = fault(Kind::OtherDigits);
        failure.first = seconds;
        failure.second = milliseconds;
        failure.zone = m_context.zone;
        return tl::unexpected(failure);
    }
    const bool isSeconds = digits.size() == 10;
    return checked({},
                   {.kind = PhraseReading::Kind::At,
                    .form = isSeconds ? Form::EpochSeconds : Form::EpochMilliseconds,
                    .at = isSeconds ? seconds : milliseconds,
                    .zone = m_context.zone});
}

/// Day and clock; whether there was any.
bool PhraseReader::takeWhen(WrittenWhen &when)
{
    const auto takeDayHere = [&] {
        m_scanner.skipBlanks();
        when.dayColumn = m_scanner.column();
        when.day = takeDay(m_scanner);
    };
    const auto takeClockHere = [&] {
        m_scanner.skipBlanks();
        when.clockColumn = m_scanner.column();
        when.clock = takeClock(m_scanner);
    };
    when.day = takeIsoDate(m_scanner);
    if (when.day) {
        const qsizetype behindDate = m_scanner.column();
        const bool isJoined = m_scanner.take(u"t");
        takeClockHere();
        if (!when.clock)
            m_scanner.goTo(behindDate);
        return when.clock || !isJoined;
    }
    takeDayHere();
    const qsizetype behindDay = m_scanner.column();
    m_scanner.skipBlanks();
    if (when.day && m_scanner.takeWord(u"at"))
        m_scanner.skipBlanks();
    takeClockHere();
    if (!when.clock)
        m_scanner.goTo(behindDay);
    else if (!when.day)
        takeDayHere(); // "9am tomorrow"
    return when.day || when.clock;
}

/// Z, an offset, a zone, or an offset and a zone that agree.
std::optional<PhraseFailure> PhraseReader::takeZones(WrittenWhen &when)
{
    m_scanner.skipBlanks();
    while (!m_scanner.isAtEnd()) {
        when.zoneColumn = m_scanner.column();
        when.zoneName = m_scanner.takeToken();
        const bool isBeijing = when.zoneName == u"北京时间"_s;
        const QString name = isBeijing ? u"Asia/Shanghai"_s : when.zoneName;
        const auto zone = findZone(name, m_context.hasZones);
        const bool isName = name.contains(u'/');
        if (!zone && (isName || name.startsWith(u'+') || name.startsWith(u'-'))) {
            const bool isMissing = isName && !m_context.hasZones;
            PhraseFailure failure =
                fault(isMissing ? Kind::NoZoneData : Kind::UnknownZone, when.zoneColumn);
            failure.part = when.zoneName;
            return failure;
        }
        if (!zone || when.zone)
            return fault(Kind::NotUnderstood, when.zoneColumn);
        const bool isOffset = zone->id().startsWith("UTC");
        if (isOffset && when.offset)
            return fault(Kind::NotUnderstood, when.zoneColumn);
        (isOffset ? when.offset : when.zone) = zone;
        m_scanner.skipBlanks();
    }
    return std::nullopt;
}

Answer PhraseReader::readWhen()
{
    WrittenWhen when;
    const qsizetype start = m_scanner.column();
    if (!takeWhen(when))
        return refusal(Kind::NotUnderstood, when.day ? m_scanner.column() : start);
    if (const auto failure = takeZones(when))
        return tl::unexpected(*failure);
    if (when.day && !when.clock && m_context.needsClock)
        return refusal(Kind::NoClock);
    return resolve(when);
}

Answer PhraseReader::resolve(const WrittenWhen &when) const
{
    PhraseReading reading{.kind = PhraseReading::Kind::At, .form = Form::Calendar};
    reading.isZoneNamed = when.zone || when.offset;
    reading.zone = when.zone.value_or(when.offset.value_or(m_context.zone));
    reading.isClockAssumed = !when.clock;
    const QDate today = m_context.now.toTimeZone(reading.zone).date();
    const WrittenDay day = when.day.value_or(WrittenDay{});
    const QDate date = dateOf(day, today, m_context.allowsPast);
    if (!date.isValid())
        return refusal(Kind::NoSuchDate, when.dayColumn);
    const auto time = when.clock ? timeOf(*when.clock, day.isNight)
                                 : std::optional(DayTime{QTime(day.isNight ? 20 : 9, 0)});
    if (!time)
        return refusal(Kind::NotUnderstood, when.clockColumn);
    const QDateTime wall(date.addDays(time->daysLater), time->time, Qt::UTC);
    return onTheWall(when, wall, reading);
}

Answer PhraseReader::onTheWall(const WrittenWhen &when, const QDateTime &wall,
                               PhraseReading reading) const
{
    const WallReading found = readWall(wall, when.offset.value_or(reading.zone));
    PhraseFailure failure = fault(Kind::Gap);
    failure.wall = wall;
    failure.zone = reading.zone;
    failure.first = found.first;
    failure.second = found.second;
    failure.firstOffset = found.firstOffset;
    failure.secondOffset = found.secondOffset;
    if (found.kind == WallReading::Kind::Gap)
        return tl::unexpected(failure);
    failure.kind = Kind::Twice;
    if (found.kind == WallReading::Kind::Twice && m_context.doubled == DoubledHour::Ask)
        return tl::unexpected(failure);
    reading.at = m_context.doubled == DoubledHour::Later ? found.second : found.first;
    failure.kind = Kind::OtherOffset;
    failure.part = when.zoneName;
    failure.column = when.zoneColumn;
    if (when.offset && when.zone && reading.zone.offsetFromUtc(reading.at) != found.firstOffset)
        return tl::unexpected(failure);
    return checked(when, reading);
}

/// What is past is refused, with its way out.
Answer PhraseReader::checked(const WrittenWhen &when, PhraseReading reading) const
{
    const QDateTime instant = instantOf(reading, m_context.now);
    if (m_context.allowsPast || instant >= m_context.now)
        return reading;
    PhraseFailure failure = fault(Kind::Past);
    failure.first = instant;
    failure.second = sameClockTomorrow(when, reading);
    failure.zone = reading.zone;
    return tl::unexpected(failure);
}

/// For a clock without a day: that clock tomorrow, when it comes exactly once.
QDateTime PhraseReader::sameClockTomorrow(const WrittenWhen &when,
                                          const PhraseReading &reading) const
{
    if (!when.clock || when.day)
        return {};
    const WallReading found =
        readWall(reading.at.toTimeZone(reading.zone).addDays(1), reading.zone);
    return found.kind == WallReading::Kind::Once ? found.first : QDateTime();
}

} // namespace

tl::expected<PhraseReading, PhraseFailure> readPhrase(const QString &text,
                                                      const PhraseContext &context)
{
    return PhraseReader(text, context).read();
}

QDateTime instantOf(const PhraseReading &reading, const QDateTime &now)
{
    switch (reading.kind) {
    case PhraseReading::Kind::AtOnce:
        return now;
    case PhraseReading::Kind::After:
        return now.addMSecs(reading.after.count());
    case PhraseReading::Kind::At:
        return reading.at;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
