// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"
#include "mqhttp/snippetwriters.h"

#include <QList>

#include <algorithm>

namespace TMinus {

namespace {

QString head(const QString &what, const QStringList &packages)
{
    QString text =
        snippetHead(u"//"_s, {what, u"The SDK: go get github.com/aliyunmq/mq-http-go-sdk@v1.0.3"_s})
        + u"package main\n\nimport (\n"_s;
    for (const QString &name : packages)
        text += u"\t\""_s + name + u"\"\n"_s;
    return text + u"\n\tmq \"github.com/aliyunmq/mq-http-go-sdk\"\n)\n\n"_s;
}

QString client(const SnippetPlace &place)
{
    return uR"(func main() {
	client := mq.NewAliyunMQClient(
		%1,
		os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
		os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
		os.Getenv("ALIBABA_CLOUD_SECURITY_TOKEN"))
)"_s.arg(goText(place.endpoint));
}

/// Fields of a literal, their values one below the other as gofmt has it.
class Fields final
{
public:
    void add(const QString &name, const QString &value) { m_all.append({name + u':', value}); }
    QString text() const
    {
        qsizetype width = 0;
        for (const auto &[name, value] : m_all)
            width = std::max(width, name.size());
        QString all;
        for (const auto &[name, value] : m_all)
            all += u"\t\t"_s + name.leftJustified(width + 1) + value + u",\n"_s;
        return all;
    }

private:
    QList<std::pair<QString, QString>> m_all;
};

QString propertiesLiteral(const Properties &own)
{
    QStringList pairs;
    for (const auto &[name, value] : own.asKeyValueRange())
        pairs += goText(name) + u": "_s + goText(value);
    return u"map[string]string{"_s + pairs.join(u", "_s) + u'}';
}

QString request(const Draft &draft)
{
    Fields fields;
    fields.add(u"MessageBody"_s, goText(bodyText(draft)));
    if (!draft.tag.isEmpty())
        fields.add(u"MessageTag"_s, goText(draft.tag));
    if (!draft.key.isEmpty())
        fields.add(u"MessageKey"_s, goText(draft.key));
    if (!draft.properties.isEmpty())
        fields.add(u"Properties"_s, propertiesLiteral(draft.properties));
    if (!draft.shardingKey.isEmpty())
        fields.add(u"ShardingKey"_s, goText(draft.shardingKey));
    if (draft.due)
        fields.add(u"StartDeliverTime"_s, QString::number(draft.due->toMSecsSinceEpoch()));
    if (draft.transactionCheck)
        fields.add(u"TransCheckImmunityTime"_s, QString::number(draft.transactionCheck->count()));
    return fields.text();
}

QString asking(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return u"consumer.ConsumeMessage"_s;
    case ConsumeMode::Ordered:
        return u"consumer.ConsumeMessageOrderly"_s;
    case ConsumeMode::Half:
        return u"producer.ConsumeHalfMessage"_s;
    }
    Q_UNREACHABLE();
}

QString taker(const SnippetPlace &place, const ConsumeRequest &wish)
{
    const QString where =
        u'(' + goText(place.instance) + u", "_s + goText(wish.topic) + u", "_s + goText(wish.group);
    if (wish.mode == ConsumeMode::Half)
        return u"\tproducer := client.GetTransProducer"_s + where + u")\n"_s;
    return u"\tconsumer := client.GetConsumer"_s + where + u", "_s + goText(wish.tags) + u")\n"_s;
}

QString settling(const SnippetPlace &place, ConsumeMode mode)
{
    const QString lost = place.instance.isEmpty()
        ? u"\t\t\t// Without an instance the SDK names no group to it: try whether that works.\n"_s
        : QString();
    if (mode == ConsumeMode::Half)
        return u"\t\t\t// Or producer.Rollback; what is not settled comes again in about 10 s.\n"_s
            + lost
            + u"\t\t\t// fmt.Println(producer.Commit(message.ReceiptHandle)) // <nil>: done\n"_s;
    return u"\t\t\t// What is not acknowledged comes again when its lease ends.\n"
           "\t\t\t// fmt.Println(consumer.AckMessage([]string{message.ReceiptHandle})) "
           "// <nil>: done\n"_s;
}

} // namespace

QString goSend(const SnippetPlace &place, const Draft &draft)
{
    const QString due = draft.due ? u"\t// "_s + dueComment(*draft.due) + u'\n' : QString();
    const QString handle = draft.transactionCheck
        ? u"\t// GetTransProducer(instance, topic, group).Commit(handle) shows the message.\n"
          "\tfmt.Println(response.ReceiptHandle)\n"_s
        : QString();
    return head(u"Sends one message."_s, {u"fmt"_s, u"os"_s}) + client(place)
        + uR"(	producer := client.GetProducer(%1, %2)

%3	response, err := producer.PublishMessage(mq.PublishMessageRequest{
%4	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(response.MessageId, response.MessageBodyMD5)
%5}
)"_s.arg(goText(place.instance), goText(draft.topic), due, request(draft), handle);
}

QString goConsume(const SnippetPlace &place, const ConsumeRequest &wish)
{
    return head(u"Asks for messages once."_s, {u"fmt"_s, u"os"_s, u"strings"_s}) + client(place)
        + uR"(%1
	responses := make(chan mq.ConsumeMessageResponse, 1)
	failures := make(chan error, 1)
	%2(responses, failures, %3, %4)
	select {
	case response := <-responses:
		for _, message := range response.Messages {
			fmt.Println(message.MessageId, message.MessageTag, message.MessageBody)
%5		}
	case err := <-failures:
		if !strings.Contains(err.Error(), "MessageNotExist") { // else nothing came in time
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
)"_s.arg(taker(place, wish), asking(wish.mode), QString::number(wish.count),
         QString::number(wish.wait.count()), settling(place, wish.mode));
}

} // namespace TMinus
