// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

namespace TMinus {

namespace {

QString head(const QString &what)
{
    return snippetHead(u"//"_s, {what, u"The SDK: https://github.com/aliyunmq/mq-http-cpp-sdk"_s})
        + uR"(#include "mq_http_sdk/mq_client.h"

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

using namespace mq::http::sdk;

static std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}
)"_s;
}

/// The program around @p act, a block in which there is a client.
QString program(const SnippetPlace &place, const QString &act, const QString &tolerated)
{
    return uR"(
int main()
{
    MQClient client(%1,
                    variable("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                    variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                    variable("ALIBABA_CLOUD_SECURITY_TOKEN"));
    try {
%2    } catch (MQServerException &error) {
%3        std::cerr << error.GetErrorCode() << ", request " << error.GetRequestId() << std::endl;
        return 1;
    } catch (MQExceptionBase &error) {
        std::cerr << error.ToString() << std::endl;
        return 1;
    }
    return 0;
}
)"_s.arg(cppText(place.endpoint), act, tolerated);
}

QString line(const QString &statement)
{
    return u"        "_s + statement + u'\n';
}

QString call(const QString &name, const QString &argument)
{
    return line(u"message."_s + name + u'(' + argument + u");"_s);
}

QString message(const Draft &draft)
{
    QString text = line(u"TopicMessage message("_s + cppText(bodyText(draft)) + u", "_s
                        + cppText(draft.tag) + u");"_s);
    if (!draft.key.isEmpty())
        text += call(u"setMessageKey"_s, cppText(draft.key));
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        text += call(u"putProperty"_s, cppText(name) + u", "_s + cppText(value));
    if (!draft.shardingKey.isEmpty())
        text += call(u"setShardingKey"_s, cppText(draft.shardingKey));
    if (draft.due)
        text += line(u"// "_s + dueComment(*draft.due))
            + call(u"setStartDeliverTime"_s,
                   QString::number(draft.due->toMSecsSinceEpoch()) + u"LL"_s);
    if (draft.transactionCheck)
        text +=
            call(u"setTransCheckImmunityTime"_s, QString::number(draft.transactionCheck->count()));
    return text;
}

QString asking(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return u"consumer->consumeMessage"_s;
    case ConsumeMode::Ordered:
        return u"consumer->consumeMessageOrderly"_s;
    case ConsumeMode::Half:
        return u"producer->consumeHalfMessage"_s;
    }
    Q_UNREACHABLE();
}

/// An empty instance is the default one.
QString where(const SnippetPlace &place, const QStringList &names)
{
    QString arguments = cppText(place.instance);
    for (const QString &name : names)
        arguments += u", "_s + cppText(name);
    return u'(' + arguments + u");"_s;
}

QString taker(const SnippetPlace &place, const ConsumeRequest &wish)
{
    if (wish.mode == ConsumeMode::Half)
        return line(u"MQTransProducerPtr producer = client.getTransProducerRef"_s
                    + where(place, {wish.topic, wish.group}));
    return line(u"MQConsumerPtr consumer = client.getConsumerRef"_s
                + where(place, {wish.topic, wish.group, wish.tags}));
}

QString settling(ConsumeMode mode)
{
    if (mode == ConsumeMode::Half)
        return u"            // Or rollback; what is not settled comes again in about 10 s.\n"
               "            // producer->commit(message.getReceiptHandle(), settled);\n"_s;
    return u"            // What is not acknowledged comes again when its lease ends.\n"
           "            // consumer->ackMessage({message.getReceiptHandle()}, settled);\n"_s;
}

} // namespace

QString cppSend(const SnippetPlace &place, const Draft &draft)
{
    QString act =
        line(u"MQProducerPtr producer = client.getProducerRef"_s + where(place, {draft.topic}))
        + message(draft) + line(u"PublishMessageResponse response;"_s)
        + line(u"producer->publishMessage(message, response);"_s)
        + line(u"std::cout << response.getMessageId() << ' ' << "
               "response.getMessageBodyMD5() << std::endl;"_s);
    if (draft.transactionCheck)
        act += line(u"// getTransProducerRef(instance, topic, group)->commit(handle, settled) "
                    "shows it."_s)
            + line(u"std::cout << response.getReceiptHandle() << std::endl;"_s);
    return head(u"Sends one message."_s) + program(place, act, {});
}

QString cppConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString act = taker(place, wish)
        + uR"(        std::vector<Message> messages;
        %1(%2, %3, messages);
        for (Message &message : messages) {
            std::cout << message.getMessageId() << ' ' << message.getMessageTag() << ' '
                      << message.getMessageBody() << std::endl;
            AckMessageResponse settled;
%4        }
)"_s.arg(asking(wish.mode), QString::number(wish.count), QString::number(wish.wait.count()),
         settling(wish.mode));
    return head(u"Asks for messages once."_s)
        + program(place, act,
                  u"        if (error.GetErrorCode() == \"MessageNotExist\")\n"
                  "            return 0; // nothing came in time\n"_s);
}

} // namespace TMinus
