// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "base/utf8text.h"
#include "mqhttp/documentreader.h"
#include "mqhttp/documentwriter.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/plaindocument.h"
#include "mqhttp/wireproperties.h"
#include "mqhttp/wirerules.h"

#include <array>

namespace TMinus {

namespace {

constexpr std::array<QByteArrayView, 3> leaves{"MessageBody", "MessageTag", "Properties"};

/// The leaves of a message as UTF-8.
struct MessageTexts
{
    std::optional<QByteArray> body;
    std::optional<QByteArray> tag;
    std::optional<QByteArray> properties;
};

Result<Draft> draftOf(const MessageTexts &texts)
{
    // The Python SDK cannot read an empty body back, so none is taken.
    if (!texts.body || texts.body->isEmpty())
        return failure(invalidElement(u"MessageBody"_s));
    auto fields = readProperties(wholeText(texts.properties.value_or(QByteArray())));
    if (!fields)
        return failure(invalidElement(u"Properties"_s));
    return Draft{.body = *texts.body,
                 .tag = wholeText(texts.tag.value_or(QByteArray())),
                 .key = fields->key,
                 .shardingKey = fields->shardingKey,
                 .properties = std::move(fields->own),
                 .due = fields->due,
                 .transactionCheck = fields->transactionCheck};
}

std::optional<QByteArray> utf8(const std::optional<QString> &text)
{
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

Result<Draft> parseMessage(const QByteArray &xml)
{
    DocumentReader reader(xml);
    std::optional<QString> body;
    std::optional<QString> tag;
    std::optional<QString> properties;
    const QString wrong = reader.readLeaves({{QLatin1StringView(leaves[0]), &body},
                                             {QLatin1StringView(leaves[1]), &tag},
                                             {QLatin1StringView(leaves[2]), &properties}});
    if (!reader.finish())
        return serviceFailure(u"MalformedXML"_s);
    if (reader.root() != u"Message")
        return failure(invalidElement(reader.root()));
    if (!wrong.isEmpty())
        return failure(invalidElement(wrong));
    return draftOf({.body = utf8(body), .tag = utf8(tag), .properties = utf8(properties)});
}

} // namespace

Result<QByteArray> writeMessage(const Draft &draft)
{
    if (const auto checked = checkContents(draft); !checked)
        return failure(checked.error());
    DocumentWriter document(DocumentWriter::Side::Client, "Message", draft.body.size() + 512);
    document.leaf("MessageBody", QByteArrayView(draft.body));
    document.optionalLeaf("MessageTag", draft.tag);
    document.optionalLeaf("Properties",
                          writeProperties({.key = draft.key,
                                           .shardingKey = draft.shardingKey,
                                           .due = draft.due,
                                           .transactionCheck = draft.transactionCheck,
                                           .own = draft.properties}));
    return document.finish();
}

Result<Draft> readMessage(const QByteArray &xml)
{
    if (const auto plain = readPlainDocument(xml, "Message", leaves))
        return draftOf({.body = plain->at(0), .tag = plain->at(1), .properties = plain->at(2)});
    return parseMessage(xml);
}

} // namespace TMinus
