// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippet.h"

#include "mqhttp/clientwire.h"
#include "mqhttp/snippetwriters.h"
#include "mqhttp/wirerules.h"
#include "mqhttp/wiretext.h"

#include <QRegularExpression>

namespace TMinus {

namespace {

struct Writer
{
    QString (*send)(const SnippetPlace &, const Draft &);
    QString (*consume)(const SnippetPlace &, const ConsumeRequest &);
};

Writer writerOf(SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return {curlSend, curlConsume};
    case SnippetLanguage::Tminusctl:
        return {tminusctlSend, tminusctlConsume};
    case SnippetLanguage::Python:
        return {pythonSend, pythonConsume};
    case SnippetLanguage::Java:
        return {javaSend, javaConsume};
    case SnippetLanguage::Go:
        return {goSend, goConsume};
    case SnippetLanguage::Node:
        return {nodeSend, nodeConsume};
    case SnippetLanguage::Cpp:
        return {cppSend, cppConsume};
    }
    Q_UNREACHABLE();
}

/// The SDKs take scheme, host and port; a path or a final slash breaks what some of them sign.
Result<void> checkPlace(const SnippetPlace &place)
{
    static const QRegularExpression address(u"\\Ahttps?://[A-Za-z0-9._:\\[\\]-]+\\z"_s);
    if (!address.match(place.endpoint).hasMatch())
        return refusal("endpoint",
                       Wire::tr("“%1” cannot be an endpoint. Write it as https://host or "
                                "https://host:port, without a path.")
                           .arg(place.endpoint));
    return checkInstance(place.instance);
}

} // namespace

QString snippetTitle(SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return u"curl"_s;
    case SnippetLanguage::Tminusctl:
        return u"tminusctl"_s;
    case SnippetLanguage::Python:
        return u"Python"_s;
    case SnippetLanguage::Java:
        return u"Java"_s;
    case SnippetLanguage::Go:
        return u"Go"_s;
    case SnippetLanguage::Node:
        return u"Node.js"_s;
    case SnippetLanguage::Cpp:
        return u"C++"_s;
    }
    Q_UNREACHABLE();
}

Result<QString> snippet(SnippetLanguage language, const SnippetPlace &place, const Draft &draft)
{
    return checkPlace(place)
        .and_then([&] { return checkDraft(draft); })
        .and_then([&] { return checkLanguage(language, draft); })
        .map([&] { return writerOf(language).send(place, draft); });
}

Result<QString> snippet(SnippetLanguage language, const SnippetPlace &place,
                        const ConsumeRequest &wish)
{
    return checkPlace(place)
        .and_then([&] { // the request line has its length, too
            return consumeRequest({.instance = place.instance}, wish,
                                  QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
        })
        .and_then([&](const HttpRequest &) { return checkLanguage(language, wish); })
        .map([&] { return writerOf(language).consume(place, wish); });
}

QString snippetHead(const QString &marker, const QStringList &purpose)
{
    const QStringList wants{
        u"Wants ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the"_s,
        u"environment and, with temporary credentials, ALIBABA_CLOUD_SECURITY_TOKEN."_s};
    QString text;
    for (const QString &line : purpose + wants)
        text += marker + u' ' + line + u'\n';
    return text + u'\n';
}

QString dueComment(const QDateTime &due)
{
    return u"due "_s + due.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace TMinus
