// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/documentreader.h"
#include "mqhttp/documentwriter.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/replydamage.h"

namespace TMinus {

namespace {

/// @p text, or what the table says of @p code: the Python SDK cannot read an error without a message.
QString messageOf(const QString &code, const QString &text)
{
    return text.isEmpty() ? serviceError(code).message : text;
}

bool isGiven(const std::optional<QString> &text)
{
    return text && !text->isEmpty();
}

/// The elements inside <Error>. A message may be missing, a code may not.
std::optional<Error> readError(DocumentReader &reader)
{
    std::optional<QString> code;
    std::optional<QString> message;
    std::optional<QString> requestId;
    const QString wrong = reader.readLeaves({{QLatin1StringView("Code"), &code},
                                             {QLatin1StringView("Message"), &message},
                                             {QLatin1StringView("RequestId"), &requestId}});
    if (!wrong.isEmpty() || !isGiven(code))
        return std::nullopt;
    return Error{.kind = ErrorKind::Service,
                 .code = *code,
                 .message = message.value_or(QString()),
                 .requestId = requestId.value_or(QString())};
}

/// The elements inside one <Error> of <Errors>.
std::optional<AckVerdict> readFailure(DocumentReader &reader)
{
    std::optional<QString> handle;
    std::optional<QString> code;
    std::optional<QString> message;
    const QString wrong = reader.readLeaves({{QLatin1StringView("ErrorCode"), &code},
                                             {QLatin1StringView("ErrorMessage"), &message},
                                             {QLatin1StringView("ReceiptHandle"), &handle}});
    if (!wrong.isEmpty() || !isGiven(code) || !isGiven(handle))
        return std::nullopt;
    return AckVerdict{.receiptHandle = *handle,
                      .state = AckVerdict::State::Failed,
                      .code = *code,
                      .message = message.value_or(QString())};
}

/// The elements inside <Errors>; nothing when there is none, or one that cannot be read.
std::optional<QList<AckVerdict>> readFailures(DocumentReader &reader)
{
    QList<AckVerdict> failures;
    bool isWhole = true;
    while (reader.nextElement()) {
        if (reader.name() != u"Error") {
            reader.skip();
            continue;
        }
        const auto failed = readFailure(reader);
        isWhole = isWhole && failed;
        if (isWhole)
            failures.append(*failed);
    }
    return isWhole && !failures.isEmpty() ? std::optional(failures) : std::nullopt;
}

} // namespace

QByteArray writeFailures(const QList<AckVerdict> &verdicts)
{
    DocumentWriter document(DocumentWriter::Side::Server, "Errors", verdicts.size() * 256);
    for (const AckVerdict &verdict : verdicts) {
        if (verdict.state != AckVerdict::State::Failed)
            continue;
        document.open("Error");
        document.leaf("ErrorCode", verdict.code);
        document.leaf("ErrorMessage", messageOf(verdict.code, verdict.message));
        document.leaf("ReceiptHandle", verdict.receiptHandle);
        document.close("Error");
    }
    return document.finish();
}

QByteArray writeError(const Error &error, const QString &hostId)
{
    DocumentWriter document(DocumentWriter::Side::Server, "Error", 384);
    document.leaf("Code", error.code);
    document.leaf("Message", messageOf(error.code, error.message));
    document.leaf("RequestId", error.requestId);
    document.leaf("HostId", hostId);
    return document.finish();
}

Result<ErrorDocument> readErrorDocument(const QByteArray &xml)
{
    DocumentReader reader(xml);
    ErrorDocument document;
    bool isRead = false;
    if (reader.root() == u"Error") {
        document.error = readError(reader);
        isRead = document.error.has_value();
    } else if (reader.root() == u"Errors") {
        const auto failures = readFailures(reader);
        isRead = failures.has_value();
        document.failures = failures.value_or(QList<AckVerdict>());
    }
    if (!reader.finish() || !isRead)
        return failure(damaged(xml));
    return document;
}

} // namespace TMinus
