// SPDX-License-Identifier: Apache-2.0
// Hands of mqhttp/snippet.h: reads lines of JSON that say what to copy as which language, writes the
// code of each, or why there is none, as one line of JSON. See snippets.py.
#include "mqhttp/snippet.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <string>

using namespace TMinus;

namespace {

SnippetLanguage languageOf(const QString &word)
{
    const QStringList words{u"curl"_s, u"tminusctl"_s, u"python"_s, u"java"_s,
                            u"go"_s,   u"node"_s,      u"cpp"_s};
    return static_cast<SnippetLanguage>(words.indexOf(word));
}

Draft draftOf(const QJsonObject &ask)
{
    Draft draft{.topic = ask[u"topic"].toString(),
                .body = ask[u"body"].toString().toUtf8(),
                .tag = ask[u"tag"].toString(),
                .key = ask[u"key"].toString(),
                .shardingKey = ask[u"shardingKey"].toString()};
    const QJsonObject own = ask[u"properties"].toObject();
    for (const QString &name : own.keys())
        draft.properties.insert(name, own[name].toString());
    if (ask.contains(u"due"))
        draft.due = QDateTime::fromMSecsSinceEpoch(ask[u"due"].toInteger(), Qt::UTC);
    if (ask.contains(u"check"))
        draft.transactionCheck = std::chrono::seconds(ask[u"check"].toInteger());
    return draft;
}

ConsumeRequest wishOf(const QJsonObject &ask)
{
    const QStringList modes{u"plain"_s, u"ordered"_s, u"half"_s};
    return {.topic = ask[u"topic"].toString(),
            .group = ask[u"group"].toString(),
            .mode = static_cast<ConsumeMode>(modes.indexOf(ask[u"mode"].toString())),
            .tags = ask[u"tag"].toString(),
            .count = ask[u"count"].toInt(),
            .wait = std::chrono::seconds(ask[u"wait"].toInt())};
}

QJsonObject answer(const QJsonObject &ask)
{
    const SnippetLanguage language = languageOf(ask[u"language"].toString());
    const SnippetPlace place{ask[u"endpoint"].toString(), ask[u"instance"].toString()};
    const auto code = ask.contains(u"mode") ? snippet(language, place, wishOf(ask))
                                            : snippet(language, place, draftOf(ask));
    if (code)
        return {{u"code"_s, *code}};
    return {{u"refused"_s, code.error().code}, {u"why"_s, code.error().message}};
}

} // namespace

int main()
{
    for (std::string line; std::getline(std::cin, line);) {
        const QJsonObject ask = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QByteArray said = QJsonDocument(answer(ask)).toJson(QJsonDocument::Compact);
        std::cout << said.toStdString() << std::endl;
    }
    return 0;
}
