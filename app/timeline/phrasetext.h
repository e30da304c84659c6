// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QStringList>

namespace TMinus {

struct PhraseFailure;
struct PhraseReading;

/// Why a phrase gives no time and what to do, in whole sentences for people.
QString phraseText(const PhraseFailure &failure, const QLocale &locale = {});

/// What can be taken instead, as phrases that readPhrase() reads: the seconds beside a gap, both of
/// a doubled hour, both readings of digits, the clock tomorrow. Empty when there is nothing.
QStringList phraseChoices(const PhraseFailure &failure);

/// What was understood beyond the instant itself: "Read as seconds since 1970.", "09:00 was added.";
/// empty when there is nothing to say.
QString phraseRemark(const PhraseReading &reading);

} // namespace TMinus
