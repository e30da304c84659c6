// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

QString head(const QString &what, const QStringList &classes)
{
    QString text = snippetHead(
        u"//"_s,
        {what, u"The SDK: com.aliyun.mq:mq-http-sdk of Maven. From Java 11 on it also needs"_s,
         u"javax.xml.bind:jaxb-api and org.glassfish.jaxb:jaxb-runtime, both 2.3.1."_s});
    for (const QString &name : classes)
        text += u"import "_s + name + u";\n"_s;
    return text;
}

/// The program around @p act, a block in which there is a client.
QString program(const QString &name, const SnippetPlace &place, const QString &act)
{
    return uR"(
public final class %1 {
    public static void main(String[] args) throws Exception {
        MQClient client = new MQClient(
                %2,
                System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"));
        try {
%3        } finally {
            client.close();
        }
    }
}
)"_s.arg(name, javaText(place.endpoint), act);
}

QString line(const QString &statement)
{
    return u"            "_s + statement + u'\n';
}

QString call(const QString &name, const QString &argument)
{
    return line(u"message."_s + name + u'(' + argument + u");"_s);
}

/// The instance comes first, where there is one.
QString where(const SnippetPlace &place, const QStringList &names)
{
    QStringList arguments;
    for (const QString &name : names)
        arguments += javaText(name);
    if (!place.instance.isEmpty())
        arguments.prepend(javaText(place.instance));
    return u'(' + arguments.join(u", "_s) + u");"_s;
}

QString message(const Draft &draft)
{
    QString text = line(u"TopicMessage message = new TopicMessage();"_s)
        + call(u"setMessageBody"_s, javaText(bodyText(draft)));
    if (!draft.tag.isEmpty())
        text += call(u"setMessageTag"_s, javaText(draft.tag));
    if (!draft.key.isEmpty())
        text += call(u"setMessageKey"_s, javaText(draft.key));
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        text += call(u"getProperties().put"_s, javaText(name) + u", "_s + javaText(value));
    if (!draft.shardingKey.isEmpty())
        text += call(u"setShardingKey"_s, javaText(draft.shardingKey));
    if (draft.due)
        text += line(u"// "_s + dueComment(*draft.due))
            + call(u"setStartDeliverTime"_s,
                   QString::number(draft.due->toMSecsSinceEpoch()) + u'L');
    if (draft.transactionCheck)
        text +=
            call(u"setTransCheckImmunityTime"_s, QString::number(draft.transactionCheck->count()));
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

QString orNull(const QString &text)
{
    return text.isEmpty() ? u"null"_s : javaText(text);
}

QString taker(const SnippetPlace &place, const ConsumeRequest &wish)
{
    if (wish.mode == ConsumeMode::Half)
        return line(u"MQTransProducer producer = client.getTransProducer"_s
                    + where(place, {wish.topic, wish.group}));
    // Of three names the SDK takes the first for the topic, so there are always four.
    const QStringList names{orNull(place.instance), javaText(wish.topic), javaText(wish.group),
                            orNull(wish.tags)};
    return line(u"MQConsumer consumer = client.getConsumer("_s + names.join(u", "_s) + u");"_s);
}

QString settling(ConsumeMode mode)
{
    if (mode == ConsumeMode::Half)
        return u"                    // Or rollback; what is not settled comes again in "
               "about 10 s.\n"
               "                    // producer.commit(message.getReceiptHandle());\n"_s;
    return u"                    // What is not acknowledged comes again when its lease ends.\n"
           "                    // consumer.ackMessage(List.of(message.getReceiptHandle()));\n"_s;
}

} // namespace

QString javaSend(const SnippetPlace &place, const Draft &draft)
{
    QString act =
        line(u"MQProducer producer = client.getProducer"_s + where(place, {draft.topic}))
        + message(draft) + line(u"TopicMessage receipt = producer.publishMessage(message);"_s)
        + line(
            u"System.out.println(receipt.getMessageId() + \" \" + receipt.getMessageBodyMD5());"_s);
    if (draft.transactionCheck)
        act += line(u"// getTransProducer(instance, topic, group).commit(handle) shows it."_s)
            + line(u"System.out.println(receipt.getReceiptHandle());"_s);
    return head(u"Sends one message."_s,
                {u"com.aliyun.mq.http.MQClient"_s, u"com.aliyun.mq.http.MQProducer"_s,
                 u"com.aliyun.mq.http.model.TopicMessage"_s})
        + program(u"SendMessage"_s, place, act);
}

QString javaConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString act = uR"(%1            List<Message> messages = %2(%3, %4);
            if (messages != null) { // null: nothing came in time
                for (Message message : messages) {
                    System.out.println(message.getMessageId() + " " + message.getMessageTag() + " "
                            + message.getMessageBodyString());
%5                }
            }
)"_s.arg(taker(place, wish), asking(wish.mode), QString::number(wish.count),
         QString::number(wish.wait.count()), settling(wish.mode));
    const QString used = wish.mode == ConsumeMode::Half ? u"com.aliyun.mq.http.MQTransProducer"_s
                                                        : u"com.aliyun.mq.http.MQConsumer"_s;
    return head(u"Asks for messages once."_s,
                {u"com.aliyun.mq.http.MQClient"_s, used, u"com.aliyun.mq.http.model.Message"_s,
                 u"java.util.List"_s})
        + program(u"ConsumeMessages"_s, place, act);
}

} // namespace TMinus
