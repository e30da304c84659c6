// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

QString head(const QString &what, const QString &names)
{
    return snippetHead(u"//"_s, {what, u"The SDK: npm install @aliyunmq/mq-http-sdk"_s})
        + u"const { "_s + names + u" } = require('@aliyunmq/mq-http-sdk');\n"_s;
}

QString client(const SnippetPlace &place)
{
    return uR"(
const client = new MQClient(
  %1,
  process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  process.env.ALIBABA_CLOUD_SECURITY_TOKEN
);
)"_s.arg(nodeText(place.endpoint));
}

QString call(const QString &name, const QString &argument)
{
    return u"  properties."_s + name + u'(' + argument + u");\n"_s;
}

QString properties(const Draft &draft)
{
    QString text = u"  const properties = new MessageProperties();\n"_s;
    if (!draft.key.isEmpty())
        text += call(u"messageKey"_s, nodeText(draft.key));
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        text += call(u"putProperty"_s, nodeText(name) + u", "_s + nodeText(value));
    if (!draft.shardingKey.isEmpty())
        text += call(u"shardingKey"_s, nodeText(draft.shardingKey));
    if (draft.due)
        text += u"  // "_s + dueComment(*draft.due) + u'\n'
            + call(u"startDeliverTime"_s, QString::number(draft.due->toMSecsSinceEpoch()));
    if (draft.transactionCheck)
        text += call(u"transCheckImmunityTime"_s, QString::number(draft.transactionCheck->count()));
    return text;
}

QString asking(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return u"consumer.consumeMessage"_s;
    case ConsumeMode::Ordered:
        return u"consumer.consumeMessageOrderly"_s;
    case ConsumeMode::Half:
        return u"producer.consumeHalfMessage"_s;
    }
    Q_UNREACHABLE();
}

QString taker(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString where = u'(' + nodeText(place.instance) + u", "_s + nodeText(wish.topic) + u", "_s
        + nodeText(wish.group);
    if (wish.mode == ConsumeMode::Half)
        return u"const producer = client.getTransProducer"_s + where + u");\n"_s;
    const QString tags = wish.tags.isEmpty() ? QString() : u", "_s + nodeText(wish.tags);
    return u"const consumer = client.getConsumer"_s + where + tags + u");\n"_s;
}

/// A program fails when its last promise does.
QString ending(const QString &tolerated)
{
    return uR"(}

main().catch((error) => {
%1  console.error(error.message);
  process.exitCode = 1;
});
)"_s.arg(tolerated);
}

} // namespace

QString nodeSend(const SnippetPlace &place, const Draft &draft)
{
    const QString handle = draft.transactionCheck
        ? u"  // getTransProducer(instance, topic, group).commit(handle) shows the message.\n"
          "  console.log(body.ReceiptHandle);\n"_s
        : QString();
    return head(u"Sends one message."_s, u"MQClient, MessageProperties"_s) + client(place)
        + u"const producer = client.getProducer("_s + nodeText(place.instance) + u", "_s
        + nodeText(draft.topic) + u");\n\nasync function main() {\n"_s + properties(draft)
        + u"  const { body } = await producer.publishMessage("_s + nodeText(bodyText(draft))
        + u", "_s + nodeText(draft.tag) + u", properties);\n"_s
        + u"  console.log(body.MessageId, body.MessageBodyMD5);\n"_s + handle + ending({});
}

QString nodeConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString settle = wish.mode == ConsumeMode::Half
        ? u"    // Or producer.rollback; what is not settled comes again in about 10 s.\n"
          "    // console.log(await producer.commit(message.ReceiptHandle)); // code 204: done\n"_s
        : u"    // What is not acknowledged comes again when its lease ends.\n"
          "    // console.log(await consumer.ackMessage([message.ReceiptHandle])); "
          "// code 204: done\n"_s;
    return head(u"Asks for messages once."_s, u"MQClient"_s) + client(place) + taker(place, wish)
        + uR"(
async function main() {
  const { body: messages } = await %1(%2, %3);
  for (const message of messages) {
    console.log(message.MessageId, message.MessageTag, message.MessageBody);
%4  }
)"_s.arg(asking(wish.mode), QString::number(wish.count), QString::number(wish.wait.count()), settle)
        + ending(u"  if (error.Code === 'MessageNotExist') return; // nothing came in time\n"_s);
}

} // namespace TMinus
