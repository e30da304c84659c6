// SPDX-License-Identifier: Apache-2.0
// Times and durations as people type them. The first byte chooses zone and rules.
#include "timeline/timephrase.h"

#include "base/duration.h"
#include "fuzz/fuzzing.h"
#include "timeline/phrasetext.h"
#include "timeline/zonename.h"

#include <array>

namespace TMinus::Fuzzing {

namespace {

using namespace Qt::StringLiterals;

PhraseContext contextOf(unsigned char choice)
{
    static const std::array zones{QTimeZone::utc(), QTimeZone("Asia/Shanghai"),
                                  QTimeZone("Europe/Berlin"), QTimeZone("America/New_York")};
    const auto doubled = choice & 16 ? DoubledHour::Later : DoubledHour::Ask;
    return {.now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC),
            .zone = zones.at(choice & 3),
            .needsClock = (choice & 4) != 0,
            .allowsPast = (choice & 8) != 0,
            .doubled = choice & 32 ? DoubledHour::Earlier : doubled};
}

void checkReading(const PhraseReading &reading, const PhraseContext &context)
{
    (void)phraseRemark(reading);
    need(instantOf(reading, context.now).isValid(), "a reading is an instant");
    if (reading.kind == PhraseReading::Kind::After) {
        need(reading.after >= reading.after.zero() || context.allowsPast,
             "a length of time does not go back");
        need(readDuration(writeDuration(reading.after)) == reading.after,
             "a length of time written again reads the same");
    }
    if (reading.kind != PhraseReading::Kind::At)
        return;
    need(reading.at >= context.now.addSecs(-1) || context.allowsPast, "an instant is not past");
    need(!zoneText(reading.zone).isEmpty(), "a zone has a name");
    if (reading.at.date().year() < 1970)
        return; // zones had seconds in their offsets then, and ISO 8601 has not
    const auto again = readPhrase(isoText(reading.at, reading.zone), context);
    need(again && again->at == reading.at, "an instant written again reads the same");
}

void checkFailure(const PhraseFailure &failure, const PhraseContext &context)
{
    need(!phraseText(failure).isEmpty(), "a refusal has words");
    need(failure.column >= 0, "a refusal has a place");
    for (const QString &choice : phraseChoices(failure)) {
        PhraseContext any = context;
        any.allowsPast = true;
        need(readPhrase(choice, any).has_value(), "what is offered instead can be read");
    }
}

void checkDuration(const QString &text)
{
    const auto duration = readDuration(text);
    need(!duration || readDuration(writeDuration(*duration)) == duration,
         "a duration written again reads the same");
}

} // namespace

void read(const QByteArray &input)
{
    (void)readPhrase(QString::fromUtf8(input), contextOf(0));
    (void)readDuration(QString::fromUtf8(input));
}

void check(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const PhraseContext context = contextOf(static_cast<unsigned char>(input.front()));
    const QString text = QString::fromUtf8(input.sliced(1));
    checkDuration(text);
    const auto reading = readPhrase(text, context);
    if (reading)
        checkReading(*reading, context);
    else
        checkFailure(reading.error(), context);
}

} // namespace TMinus::Fuzzing
