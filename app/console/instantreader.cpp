// SPDX-License-Identifier: Apache-2.0
#include "console/instantreader.h"

#include "timeline/phrasetext.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Instant
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Instant)
};

/// The sentence of a refusal; the command line names its flags.
QString refusalText(const PhraseFailure &why)
{
    const QString sentence = phraseText(why);
    if (why.kind != PhraseFailure::Kind::Twice)
        return sentence;
    return Instant::tr("%1 Say it with --earlier or --later.", "a question, then its answer")
        .arg(sentence);
}

} // namespace

Result<PhraseReading> readInstant(const QString &text, const InstantReading &reading)
{
    PhraseContext context{.now = reading.now,
                          .needsClock = true,
                          .allowsPast = reading.allowsPast,
                          .doubled = reading.doubled};
    const auto refuse = [](const PhraseFailure &why) -> Result<PhraseReading> {
        return failure(ErrorKind::InvalidArgument, refusalText(why));
    };
    if (!reading.zone.isEmpty()) {
        const auto zone = findZone(reading.zone, context.hasZones);
        if (!zone)
            return refuse({.kind = context.hasZones ? PhraseFailure::Kind::UnknownZone
                                                    : PhraseFailure::Kind::NoZoneData,
                           .part = reading.zone});
        context.zone = *zone;
    }
    auto outcome = readPhrase(text, context);
    const bool isPast = !outcome && outcome.error().kind == PhraseFailure::Kind::Past;
    if (isPast && !outcome.error().second.isValid()) {
        context.allowsPast = true;
        outcome = readPhrase(text, context);
    }
    if (!outcome)
        return refuse(outcome.error());
    return *outcome;
}

} // namespace TMinus
