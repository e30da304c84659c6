// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

QString head(const QString &what)
{
    return snippetHead(u"#"_s, {what, u"The SDK: pip install mq_http_sdk"_s});
}

/// The SDK's own class gives its base an argument that Python 3.4 removed.
QString httpsClass(const SnippetPlace &place)
{
    if (!place.endpoint.startsWith(u"https:"))
        return {};
    return uR"(

class HTTPSConnection(http.client.HTTPSConnection):  # the SDK's own fails since Python 3.4
    request_length = 0


mq_http.MQHTTPSConnection = HTTPSConnection
)"_s;
}

QString imports(const SnippetPlace &place, const QStringList &names)
{
    const bool isSecure = place.endpoint.startsWith(u"https:");
    QString text = isSecure
        ? u"import http.client\nimport os\n\nfrom mq_http_sdk import mq_http\n"_s
        : u"import os\n\n"_s;
    for (const QString &name : names)
        text += u"from mq_http_sdk."_s + name + u'\n';
    return text + httpsClass(place);
}

QString client(const SnippetPlace &place)
{
    return uR"(
client = MQClient(
    %1,
    os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
    os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    os.environ.get("ALIBABA_CLOUD_SECURITY_TOKEN", ""),
)
)"_s.arg(pythonText(place.endpoint));
}

QString call(const QString &name, const QString &argument)
{
    return u"message."_s + name + u'(' + argument + u")\n"_s;
}

QString message(const Draft &draft)
{
    QString text = u"message = TopicMessage("_s + pythonText(bodyText(draft)) + u", "_s
        + pythonText(draft.tag) + u")\n"_s;
    if (!draft.key.isEmpty())
        text += call(u"set_message_key"_s, pythonText(draft.key));
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        text += call(u"put_property"_s, pythonText(name) + u", "_s + pythonText(value));
    if (!draft.shardingKey.isEmpty())
        text += call(u"set_sharding_key"_s, pythonText(draft.shardingKey));
    if (draft.due)
        text += u"# "_s + dueComment(*draft.due) + u'\n'
            + call(u"set_start_deliver_time"_s, QString::number(draft.due->toMSecsSinceEpoch()));
    if (draft.transactionCheck)
        text += call(u"set_trans_check_immunity_time"_s,
                     QString::number(draft.transactionCheck->count()));
    return text;
}

QString asking(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return u"consumer.consume_message"_s;
    case ConsumeMode::Ordered:
        return u"consumer.consume_message_orderly"_s;
    case ConsumeMode::Half:
        return u"producer.consume_half_message"_s;
    }
    Q_UNREACHABLE();
}

QString taker(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString where = u'(' + pythonText(place.instance) + u", "_s + pythonText(wish.topic)
        + u", "_s + pythonText(wish.group);
    if (wish.mode == ConsumeMode::Half)
        return u"producer = client.get_trans_producer"_s + where + u")\n"_s;
    const QString tags = wish.tags.isEmpty() ? QString() : u", "_s + pythonText(wish.tags);
    return u"consumer = client.get_consumer"_s + where + tags + u")\n"_s;
}

} // namespace

QString pythonSend(const SnippetPlace &place, const Draft &draft)
{
    const QString handle = draft.transactionCheck
        ? u"# get_trans_producer(instance, topic, group).commit(handle) shows the message.\n"
          "print(receipt.receipt_handle)\n"_s
        : QString();
    return head(u"Sends one message."_s)
        + imports(place, {u"mq_client import MQClient"_s, u"mq_producer import TopicMessage"_s})
        + client(place) + u"producer = client.get_producer("_s + pythonText(place.instance)
        + u", "_s + pythonText(draft.topic) + u")\n\n"_s + message(draft)
        + u"receipt = producer.publish_message(message)\n"
          "print(receipt.message_id, receipt.message_body_md5)\n"_s
        + handle;
}

QString pythonConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString settle = wish.mode == ConsumeMode::Half
        ? u"    # Or producer.rollback; what is not settled comes again in about 10 s.\n"
          "    # producer.commit(message.receipt_handle)\n"_s
        : u"    # What is not acknowledged comes again when its lease ends.\n"
          "    # consumer.ack_message([message.receipt_handle])\n"_s;
    return head(u"Asks for messages once."_s)
        + imports(place,
                  {u"mq_client import MQClient"_s, u"mq_exception import MQServerException"_s})
        + client(place) + taker(place, wish)
        + uR"(
try:
    messages = %1(%2, %3)
except MQServerException as error:
    if error.type != "MessageNotExist":
        raise
    messages = []  # nothing came in time

for message in messages:
    print(message.message_id, message.message_tag, message.message_body)
%4)"_s.arg(asking(wish.mode), QString::number(wish.count), QString::number(wish.wait.count()),
           settle);
}

} // namespace TMinus
