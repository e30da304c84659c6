// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/snippetlanguage.h"
#include "mqhttp/snippet.h"

/// The code of each language, for what was checked before: see snippet.h.
namespace TMinus {

/// What @p language cannot do although the protocol can. Errors: InvalidArgument, code "language",
/// with a sentence that says why and what to do.
Result<void> checkLanguage(SnippetLanguage language, const Draft &draft);
Result<void> checkLanguage(SnippetLanguage language, const ConsumeRequest &wish);

/// The lines that code begins with, each behind @p marker ("#", "//"): @p purpose, then the
/// variables that it wants from the environment.
QString snippetHead(const QString &marker, const QStringList &purpose);
/// A due time as a comment shows it: UTC, with milliseconds.
QString dueComment(const QDateTime &due);

/// POSIX sh with curl and openssl; it signs, dates and sends by itself.
QString curlSend(const SnippetPlace &place, const Draft &draft);
QString curlConsume(const SnippetPlace &place, const ConsumeRequest &wish);

/// One command line of tminusctl.
QString tminusctlSend(const SnippetPlace &place, const Draft &draft);
QString tminusctlConsume(const SnippetPlace &place, const ConsumeRequest &wish);

/// Programs for the vendor's SDKs.
QString pythonSend(const SnippetPlace &place, const Draft &draft);
QString pythonConsume(const SnippetPlace &place, const ConsumeRequest &wish);
QString javaSend(const SnippetPlace &place, const Draft &draft);
QString javaConsume(const SnippetPlace &place, const ConsumeRequest &wish);
QString goSend(const SnippetPlace &place, const Draft &draft);
QString goConsume(const SnippetPlace &place, const ConsumeRequest &wish);
QString nodeSend(const SnippetPlace &place, const Draft &draft);
QString nodeConsume(const SnippetPlace &place, const ConsumeRequest &wish);
QString cppSend(const SnippetPlace &place, const Draft &draft);
QString cppConsume(const SnippetPlace &place, const ConsumeRequest &wish);

} // namespace TMinus
