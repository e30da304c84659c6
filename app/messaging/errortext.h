// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// An error in words for people: what happened, then what it means, then the next step. The one
/// place where such a sentence is made; window and command line show the same. PROTOCOL.md 15.2.
struct ErrorText
{
    QString happened = {}; ///< one sentence
    QString nextStep = {}; ///< one sentence
    bool operator==(const ErrorText &) const = default;
};

/// The words for @p error.
ErrorText errorText(const Error &error);

/// The words in one line: "TopicNotExist: … Create the topic first …", code first where there is one.
QString errorSentence(const Error &error);

} // namespace TMinus
