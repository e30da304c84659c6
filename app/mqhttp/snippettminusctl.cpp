// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

/// " --name=value"; nothing when @p value is empty. With = a value may begin with a dash.
QString option(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : u" --"_s + name + u'=' + shellWord(value);
}

QString number(const QString &name, qint64 value, const QString &unit = {})
{
    return u" --"_s + name + u'=' + QString::number(value) + unit;
}

QString command(const SnippetPlace &place, const QString &verb)
{
    return u"tminusctl"_s + option(u"endpoint"_s, place.endpoint)
        + option(u"instance"_s, place.instance) + u' ' + verb;
}

QStringList purpose(const QString &what)
{
    return {what, u"Everything but this computer is production: add --arm HOST to allow it."_s};
}

QString words(const Draft &draft)
{
    QString text = option(u"topic"_s, draft.topic) + option(u"tag"_s, draft.tag)
        + option(u"key"_s, draft.key) + option(u"sharding-key"_s, draft.shardingKey);
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        text += option(u"property"_s, name + u'=' + value);
    if (draft.due)
        text += option(u"at"_s, draft.due->toUTC().toString(Qt::ISODateWithMs));
    if (draft.transactionCheck)
        text += number(u"transaction"_s, draft.transactionCheck->count(), u"s"_s);
    return text;
}

QString wordOf(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return u"plain"_s;
    case ConsumeMode::Ordered:
        return u"ordered"_s;
    case ConsumeMode::Half:
        return u"half"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString tminusctlSend(const SnippetPlace &place, const Draft &draft)
{
    const QString body = bodyText(draft);
    const QString line = command(place, u"send"_s) + words(draft);
    const QString code = isSeen(body) ? line + option(u"body"_s, body)
                                      : u"printf -- "_s + shellFormat(body) + u" | "_s + line;
    return snippetHead(u"#"_s, purpose(u"Sends one message."_s)) + code + u'\n';
}

QString tminusctlConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const bool isHalf = wish.mode == ConsumeMode::Half;
    const QString what = isHalf
        ? u"Shows half messages until it is stopped; tminusctl commit and rollback settle them."_s
        : u"Shows messages until it is stopped; add --ack=auto to acknowledge them."_s;
    return snippetHead(u"#"_s, purpose(what)) + command(place, u"consume"_s)
        + option(u"topic"_s, wish.topic) + option(u"group"_s, wish.group)
        + option(u"tag"_s, wish.tags) + u" --mode="_s + wordOf(wish.mode)
        + number(u"batch"_s, wish.count) + number(u"wait"_s, wish.wait.count(), u"s"_s) + u'\n';
}

} // namespace TMinus
