// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/documentreader.h"
#include "mqhttp/documentwriter.h"
#include "mqhttp/messageslices.h"
#include "mqhttp/replydamage.h"
#include "mqhttp/wireproperties.h"

#include <limits>

namespace TMinus {

namespace {

using Text = std::optional<QString>;

/// The texts of one <Message>, as they stand.
struct MessageTexts
{
    Text id, md5, body, handle, published, first, next, times, tag, properties;

    /// Gives the name of an element that comes twice or holds elements.
    QString read(DocumentReader &reader)
    {
        return reader.readLeaves({{QLatin1StringView("MessageId"), &id},
                                  {QLatin1StringView("MessageBodyMD5"), &md5},
                                  {QLatin1StringView("MessageBody"), &body},
                                  {QLatin1StringView("ReceiptHandle"), &handle},
                                  {QLatin1StringView("PublishTime"), &published},
                                  {QLatin1StringView("FirstConsumeTime"), &first},
                                  {QLatin1StringView("NextConsumeTime"), &next},
                                  {QLatin1StringView("ConsumedTimes"), &times},
                                  {QLatin1StringView("MessageTag"), &tag},
                                  {QLatin1StringView("Properties"), &properties}});
    }
};

/// Gives the values of texts, and remembers the first that was not right.
class Converter final
{
public:
    explicit Converter(QString wrong)
        : m_wrong(std::move(wrong))
    {}
    QString required(const Text &text, QLatin1StringView name)
    {
        if (!text || text->isEmpty())
            blame(name);
        return text.value_or(QString());
    }
    qint64 number(const Text &text, QLatin1StringView name)
    {
        bool isNumber = false;
        const qint64 value = text ? text->toLongLong(&isNumber) : 0;
        if (!isNumber || value < 0 || !text->trimmed().front().isDigit())
            blame(name);
        return value;
    }
    QDateTime instant(const Text &text, QLatin1StringView name)
    {
        const qint64 value = number(text, name);
        if (!isInstant(value))
            blame(name);
        return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
    }
    int count(const Text &text, QLatin1StringView name)
    {
        const qint64 value = number(text, name);
        if (value > std::numeric_limits<int>::max())
            blame(name);
        return static_cast<int>(value);
    }
    WireProperties properties(const Text &text)
    {
        auto fields = readProperties(text.value_or(QString()));
        if (!fields)
            blame(QLatin1StringView("Properties"));
        return fields.value_or(WireProperties());
    }
    const QString &wrong() const { return m_wrong; }

private:
    void blame(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }
    QString m_wrong;
};

/// The elements inside one <Message>. The error is the name of what is missing or wrong.
tl::expected<ReceivedMessage, QString> readReceived(DocumentReader &reader)
{
    MessageTexts texts;
    Converter convert(texts.read(reader));
    const WireProperties fields = convert.properties(texts.properties);
    ReceivedMessage message{
        .messageId = convert.required(texts.id, QLatin1StringView("MessageId")),
        .receiptHandle = convert.required(texts.handle, QLatin1StringView("ReceiptHandle")),
        .body = convert.required(texts.body, QLatin1StringView("MessageBody")).toUtf8(),
        .bodyMd5 = texts.md5.value_or(QString()),
        .tag = texts.tag.value_or(QString()),
        .key = fields.key,
        .shardingKey = fields.shardingKey,
        .properties = fields.own,
        .due = fields.due,
        .transactionCheck = fields.transactionCheck,
        .publishTime = convert.instant(texts.published, QLatin1StringView("PublishTime")),
        .firstConsumeTime = convert.instant(texts.first, QLatin1StringView("FirstConsumeTime")),
        .nextConsumeTime = convert.instant(texts.next, QLatin1StringView("NextConsumeTime")),
        .consumedTimes = convert.count(texts.times, QLatin1StringView("ConsumedTimes"))};
    if (!convert.wrong().isEmpty())
        return tl::unexpected(convert.wrong());
    return message;
}

/// A reply of which every byte is right; nothing otherwise.
std::optional<QList<ReceivedMessage>> readWhole(const QByteArray &xml)
{
    DocumentReader reader(xml);
    QList<ReceivedMessage> messages;
    bool isWhole = reader.root() == u"Messages";
    while (isWhole && reader.nextElement()) {
        if (reader.name() != u"Message") {
            reader.skip();
            continue;
        }
        auto message = readReceived(reader);
        isWhole = message.has_value();
        if (isWhole)
            messages.append(std::move(*message));
    }
    const bool isRead = isWhole && reader.finish() && !messages.isEmpty();
    return isRead ? std::optional(messages) : std::nullopt;
}

/// One <Message>…</Message> of a reply that is damaged somewhere.
Result<ReceivedMessage> readSlice(const QByteArray &slice)
{
    DocumentReader reader(slice);
    const auto message = readReceived(reader);
    if (!reader.finish())
        return failure(damaged(slice));
    if (!message)
        return failure(damaged(slice, message.error()));
    return *message;
}

/// Reads each message alone and keeps what is damaged.
Result<ConsumeBatch> readPieces(const QByteArray &xml)
{
    const MessageSlices slices = sliceMessages(xml);
    ConsumeBatch batch;
    QByteArray rest = slices.rest;
    std::optional<Error> first;
    for (const QByteArray &slice : slices.messages) {
        const auto message = readSlice(slice);
        if (message) {
            batch.messages.append(*message);
            continue;
        }
        if (!first)
            first = message.error();
        rest += slice;
    }
    if (batch.messages.isEmpty())
        return failure(first ? damagedLike(*first, xml) : damaged(xml));
    batch.damage = first ? damagedLike(*first, rest) : damaged(rest.isEmpty() ? xml : rest);
    return batch;
}

} // namespace

QByteArray writeMessages(const QList<ReceivedMessage> &messages)
{
    qsizetype size = 0;
    for (const ReceivedMessage &message : messages)
        size += message.body.size() + 768;
    DocumentWriter document(DocumentWriter::Side::Server, "Messages", size);
    for (const ReceivedMessage &message : messages) {
        document.open("Message");
        document.leaf("MessageId", message.messageId);
        document.optionalLeaf("MessageBodyMD5", message.bodyMd5);
        document.leaf("MessageBody", QByteArrayView(message.body));
        document.leaf("ReceiptHandle", message.receiptHandle);
        document.leaf("PublishTime", message.publishTime.toMSecsSinceEpoch());
        document.leaf("FirstConsumeTime", message.firstConsumeTime.toMSecsSinceEpoch());
        document.leaf("NextConsumeTime", message.nextConsumeTime.toMSecsSinceEpoch());
        document.leaf("ConsumedTimes", qint64(message.consumedTimes));
        document.optionalLeaf("MessageTag", message.tag);
        document.optionalLeaf("Properties",
                              writeProperties({.key = message.key,
                                               .shardingKey = message.shardingKey,
                                               .due = message.due,
                                               .transactionCheck = message.transactionCheck,
                                               .own = message.properties}));
        document.close("Message");
    }
    return document.finish();
}

Result<ConsumeBatch> readMessages(const QByteArray &xml)
{
    if (auto messages = readWhole(xml))
        return ConsumeBatch{.messages = std::move(*messages)};
    return readPieces(xml);
}

} // namespace TMinus
