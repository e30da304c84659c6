// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/limits.h"
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"
#include "mqhttp/wirerules.h"
#include "mqhttp/wiretext.h"

#include <algorithm>

namespace TMinus {

namespace {

tl::unexpected<Error> refuse(const QString &sentence)
{
    return refusal("language", sentence);
}

/// All that stands in the document of a message; the tag has no controls.
bool hasCarriageReturn(const Draft &draft)
{
    const auto &own = draft.properties;
    const bool isInOwn =
        std::any_of(own.keyBegin(), own.keyEnd(), [](auto &name) { return name.contains(u'\r'); })
        || std::any_of(own.begin(), own.end(), [](auto &value) { return value.contains(u'\r'); });
    return isInOwn || draft.body.contains('\r') || draft.key.contains(u'\r')
        || draft.shardingKey.contains(u'\r');
}

/// Python, Node.js and C++ write it raw, and XML then turns it into a line feed.
Result<void> checkCarriageReturn(SnippetLanguage language, const Draft &draft)
{
    if (!hasCarriageReturn(draft))
        return {};
    return refuse(Wire::tr("The SDK for %1 turns a carriage return into a line feed. Copy it for "
                           "another language, or end the lines with a line feed alone.")
                      .arg(snippetTitle(language)));
}

Result<void> checkNode(const Draft &draft)
{
    if (draft.body.contains("]]>") || draft.tag.contains(u"]]>"))
        return refuse(Wire::tr("The SDK for Node.js cannot send the characters ]]>. Copy it for "
                               "another language, or write the text without them."));
    if (draft.properties.contains(u"__proto__"_s))
        return refuse(Wire::tr("The SDK for Node.js cannot send a property named __proto__. Copy "
                               "it for another language, or rename the property."));
    return checkCarriageReturn(SnippetLanguage::Node, draft);
}

Result<void> checkGo(const Draft &draft)
{
    if (draft.due && draft.due->toMSecsSinceEpoch() <= 0)
        return refuse(Wire::tr("The SDK for Go cannot send a due time before 1970. Copy it for "
                               "another language, or choose a later time."));
    return {};
}

bool isReadAsList(const QString &name, const QString &value)
{
    return name.startsWith(u'[') && value.endsWith(u']');
}

Result<void> checkTminusctl(const Draft &draft)
{
    if (draft.tag.contains(u' ') || draft.tag.contains(u'|'))
        return refuse(Wire::tr("tminusctl does not send a tag with a space or |. Copy it for "
                               "another language, or write the tag without them."));
    for (const auto &[name, value] : draft.properties.asKeyValueRange()) {
        if (name.contains(u'=') || isReadAsList(name, value))
            return refuse(
                Wire::tr("The property “%1” cannot be typed for tminusctl: it holds "
                         "=, or all of it stands in brackets. Copy it for another language, "
                         "or rename the property.")
                    .arg(name));
    }
    return {};
}

/// Longer code than this nobody reads, and shells and compilers end not far beyond.
Result<void> checkLength(const Draft &draft)
{
    if (draft.body.size() <= Limits::delayedBody)
        return {};
    return refuse(Wire::tr("The body has %1 bytes. Code is made for bodies of up to %2 bytes; "
                           "send this one from a file with tminusctl send --body-file.")
                      .arg(draft.body.size())
                      .arg(Limits::delayedBody));
}

} // namespace

Result<void> checkLanguage(SnippetLanguage language, const Draft &draft)
{
    if (const auto checked = checkLength(draft); !checked)
        return checked;
    switch (language) {
    case SnippetLanguage::Curl:
    case SnippetLanguage::Java:
        return {};
    case SnippetLanguage::Tminusctl:
        return checkTminusctl(draft);
    case SnippetLanguage::Python:
    case SnippetLanguage::Cpp:
        return checkCarriageReturn(language, draft);
    case SnippetLanguage::Go:
        return checkGo(draft);
    case SnippetLanguage::Node:
        return checkNode(draft);
    }
    Q_UNREACHABLE();
}

Result<void> checkLanguage(SnippetLanguage language, const ConsumeRequest &wish)
{
    if (language == SnippetLanguage::Node && wish.tags.contains(u'\''))
        return refuse(Wire::tr("The SDK for Node.js signs a tag with ' wrongly. Copy it for "
                               "another language, or ask for tags without it."));
    return {};
}

} // namespace TMinus
