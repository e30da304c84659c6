// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/documentreader.h"
#include "mqhttp/documentwriter.h"
#include "mqhttp/replydamage.h"

namespace TMinus {

QByteArray writeReceipt(const PublishReceipt &receipt)
{
    DocumentWriter document(DocumentWriter::Side::Server, "Message", 384);
    document.leaf("MessageId", receipt.messageId);
    document.leaf("MessageBodyMD5", receipt.bodyMd5);
    document.optionalLeaf("ReceiptHandle", receipt.receiptHandle);
    return document.finish();
}

Result<PublishReceipt> readReceipt(const QByteArray &xml)
{
    DocumentReader reader(xml);
    std::optional<QString> id;
    std::optional<QString> md5;
    std::optional<QString> handle;
    const QString wrong = reader.readLeaves({{QLatin1StringView("MessageId"), &id},
                                             {QLatin1StringView("MessageBodyMD5"), &md5},
                                             {QLatin1StringView("ReceiptHandle"), &handle}});
    if (!reader.finish())
        return failure(damaged(xml));
    if (reader.root() != u"Message")
        return failure(damaged(xml, u"Message"_s));
    if (!wrong.isEmpty())
        return failure(damaged(xml, wrong));
    if (!id || id->isEmpty())
        return failure(damaged(xml, u"MessageId"_s));
    if (!md5 || md5->isEmpty())
        return failure(damaged(xml, u"MessageBodyMD5"_s));
    return PublishReceipt{
        .messageId = *id, .bodyMd5 = *md5, .receiptHandle = handle.value_or(QString())};
}

} // namespace TMinus
