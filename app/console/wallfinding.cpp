// SPDX-License-Identifier: Apache-2.0
#include "console/wallfinding.h"

#include "timeline/phrasetext.h"
#include "timeline/timephrase.h"

namespace TMinus {

namespace {

bool isOpen(const WhenChoice &choice, const WallReading &reading)
{
    return reading.kind == WallReading::Kind::Gap
        || (reading.kind == WallReading::Kind::Twice && choice.doubled == DoubledHour::Ask);
}

/// "01:59:59"; of a doubled hour "02:30:00 +02:00", since the clock alone does not tell.
QString wordsFor(const QDateTime &instant, const QTimeZone &zone, bool isTwice)
{
    const QDateTime local = instant.toTimeZone(zone);
    const QString clock = local.time().toString(u"HH:mm:ss"_s);
    return isTwice ? u"%1 %2"_s.arg(clock, offsetText(local.offsetFromUtc())) : clock;
}

} // namespace

std::optional<Finding> wallFinding(const WhenChoice &choice)
{
    if (choice.kind != WhenChoice::Kind::At || !choice.wall.isValid())
        return std::nullopt;
    const WallReading reading = readWall(choice.wall, choice.zone);
    if (!isOpen(choice, reading))
        return std::nullopt;
    const bool isGap = reading.kind == WallReading::Kind::Gap;
    const QString text =
        phraseText({.kind = isGap ? PhraseFailure::Kind::Gap : PhraseFailure::Kind::Twice,
                    .wall = choice.wall,
                    .zone = choice.zone,
                    .first = reading.first,
                    .second = reading.second,
                    .firstOffset = reading.firstOffset,
                    .secondOffset = reading.secondOffset});
    return Finding{Finding::Level::Stop, isGap ? u"gap"_s : u"twice"_s, text};
}

QList<Remedy> wallRemedies(const WhenChoice &choice, const SendWish &wish)
{
    const WallReading reading = readWall(choice.wall, choice.zone);
    QList<Remedy> remedies;
    for (const QDateTime &instant : {reading.first, reading.second}) {
        Remedy remedy{.words =
                          wordsFor(instant, choice.zone, reading.kind == WallReading::Kind::Twice),
                      .wish = wish};
        remedy.wish.after = {};
        remedy.wish.draft.due = instant;
        remedies.append(remedy);
    }
    return remedies;
}

} // namespace TMinus
