// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/exchange.h"
#include "messaging/requests.h"
#include "messaging/snippetlanguage.h"

/// "Copy as": code that sends a draft, or asks for messages, without this program. Pure functions
/// over values. The code takes the credentials from ALIBABA_CLOUD_ACCESS_KEY_ID,
/// ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN when it runs, and holds none.
/// It is in English like all code: its comments are not translated. A consume is one request that
/// leases and does not acknowledge; the line that would stands there as a comment.
namespace TMinus {

/// Where the code goes to.
struct SnippetPlace
{
    QString endpoint = {}; ///< "https://host[:port]", no path and no final slash
    QString instance = {}; ///< empty: the default instance
    bool operator==(const SnippetPlace &) const = default;
};

/// What the language is called: "curl", "Node.js". The same in every language of people.
QString snippetTitle(SnippetLanguage language);

/// Code that sends @p draft once, ending in a line feed. A due time stays the instant that it is.
/// Errors: InvalidArgument, as checkDraft(); or when @p language cannot do it (code "language"):
/// its SDK would send other bytes or none, or the body, over 64 KB, is too long for code.
Result<QString> snippet(SnippetLanguage language, const SnippetPlace &place, const Draft &draft);

/// Code that asks once as @p wish says (tminusctl: until it is stopped) and shows what came.
/// Errors: InvalidArgument, as checkConsume(); or when @p language cannot do it (code "language").
Result<QString> snippet(SnippetLanguage language, const SnippetPlace &place,
                        const ConsumeRequest &wish);

/// The request of @p exchange once more, signed anew when it runs, ending in a line feed. The log
/// keeps no bodies: a request that has one reads it from the file body.xml.
QString curlAgain(const Exchange &exchange);

} // namespace TMinus
