// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/documentreader.h"
#include "mqhttp/documentwriter.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/limits.h"

namespace TMinus {

QByteArray writeHandles(const QStringList &handles)
{
    DocumentWriter document(DocumentWriter::Side::Client, "ReceiptHandles", handles.size() * 128);
    for (const QString &handle : handles)
        document.leaf("ReceiptHandle", handle);
    return document.finish();
}

Result<QStringList> readHandles(const QByteArray &xml)
{
    DocumentReader reader(xml);
    QStringList handles;
    bool isWhole = true;
    qsizetype count = 0;
    while (reader.nextElement()) {
        if (reader.name() != u"ReceiptHandle") {
            reader.skip();
            continue;
        }
        const auto handle = reader.readText();
        isWhole = isWhole && handle && !handle->isEmpty();
        if (++count <= Limits::handles)
            handles.append(handle.value_or(QString()));
    }
    if (!reader.finish())
        return serviceFailure(u"MalformedXML"_s);
    if (reader.root() != u"ReceiptHandles")
        return failure(invalidElement(reader.root()));
    if (count == 0)
        return serviceFailure(u"MissingReceiptHandle"_s);
    if (count > Limits::handles)
        return failure(valueOutOfRange(u"ReceiptHandles"_s, 1, Limits::handles));
    if (!isWhole)
        return failure(invalidElement(u"ReceiptHandle"_s));
    return handles;
}

} // namespace TMinus
