// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "timeline/timephrase.h"

namespace TMinus {

/// How a time that was typed on the command line is to be read.
struct InstantReading
{
    QString zone = {}; ///< IANA id, UTC or an offset; empty: this computer's
    DoubledHour doubled = DoubledHour::Ask;
    QDateTime now = QDateTime::currentDateTimeUtc(); ///< what "in 10m" and "tomorrow" count from
    bool allowsPast = false; ///< for looking back: a day and month is then one of this year
    bool operator==(const InstantReading &) const = default;
};

/// Reads a phrase as readPhrase() does; a day needs its clock, since nobody sees the reading first.
/// What is past is left to the pre-flight, but for a clock that has passed today.
/// Errors: InvalidArgument, with what can be read, or the neighbours of a time that does not exist.
Result<PhraseReading> readInstant(const QString &text, const InstantReading &reading = {});

} // namespace TMinus
