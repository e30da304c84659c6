// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"
#include "mqhttp/documents.h"
#include "mqhttp/snippet.h"
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

/// The code dates itself when it runs.
QDateTime anyTime()
{
    return QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
}

QStringList purpose(const QString &what)
{
    return {what,
            u"Needs curl and openssl; while openssl runs, other users of this computer can see"_s,
            u"the secret among its arguments."_s};
}

/// Target, date and signature as variables of the shell.
QString signing(const QByteArray &method, const QByteArray &target)
{
    return uR"(target=%2
date=$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')
signed="%1

text/xml;charset=utf-8
$date
x-mq-version:2015-06-06
$target"
signature=$(printf %s "$signed" |
    openssl dgst -sha1 -binary -hmac "$ALIBABA_CLOUD_ACCESS_KEY_SECRET" | openssl base64)
)"_s.arg(QString::fromLatin1(method), shellWord(QString::fromLatin1(target)));
}

/// The call itself; a header without a value is not sent.
QString call(const SnippetPlace &place, const QString &before, const QString &after)
{
    return uR"(%1curl -sS -i %2"$target"%3 \
    -H "Date: $date" \
    -H 'x-mq-version: 2015-06-06' \
    -H 'Content-Type: text/xml;charset=utf-8' \
    -H "Authorization: MQ $ALIBABA_CLOUD_ACCESS_KEY_ID:$signature" \
    -H "security-token: $ALIBABA_CLOUD_SECURITY_TOKEN"
)"_s.arg(before, shellWord(place.endpoint), after);
}

QString sendPurpose(const Draft &draft)
{
    if (draft.transactionCheck)
        return u"Sends one half message; tminusctl commit with the handle of the reply shows it."_s;
    return draft.due ? u"Sends one message, "_s + dueComment(*draft.due) + u'.'
                     : u"Sends one message."_s;
}

} // namespace

QString curlSend(const SnippetPlace &place, const Draft &draft)
{
    const HttpRequest request = *publishRequest({.instance = place.instance}, draft, anyTime());
    return snippetHead(u"#"_s, purpose(sendPurpose(draft)))
        + signing(request.method, request.target) + u"message='"_s + shellXml(request.body)
        + u"'\n"_s + call(place, u"printf %s \"$message\" | "_s, u" --data-binary @-"_s);
}

QString curlConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const HttpRequest request = *consumeRequest({.instance = place.instance}, wish, anyTime());
    return snippetHead(u"#"_s,
                       purpose(u"Asks for messages once; they come again unless acknowledged."_s))
        + signing(request.method, request.target) + call(place, {}, {});
}

QString curlAgain(const Exchange &exchange)
{
    QStringList head =
        purpose(u"The request of "_s + exchange.started.toUTC().toString(Qt::ISODateWithMs)
                + u", signed anew."_s);
    QString after;
    if (exchange.method == u"DELETE"_s)
        after = u" -X DELETE"_s;
    if (exchange.sent > 0) {
        head.append(u"The log keeps no bodies: put the %1 bytes of XML into body.xml first."_s.arg(
            exchange.sent));
        after += u" --data-binary @body.xml"_s;
    }
    if (exchange.verb == Exchange::Verb::Publish)
        head.append(u"Each run sends one more message."_s);
    return snippetHead(u"#"_s, head)
        + signing(exchange.method.toLatin1(), exchange.target.toLatin1())
        + call({.endpoint = exchange.endpoint}, {}, after);
}

} // namespace TMinus
