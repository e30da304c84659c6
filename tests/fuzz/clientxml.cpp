// SPDX-License-Identifier: Apache-2.0
// What the server sends to clients: receipts, messages, errors.
#include "fuzz/fuzzing.h"

#include "mqhttp/documents.h"

namespace TMinus::Fuzzing {

namespace {

void checkReceipt(const QByteArray &xml)
{
    const auto receipt = readReceipt(xml);
    need(!receipt || readReceipt(writeReceipt(*receipt)) == receipt,
         "a receipt written again reads the same");
}

void checkMessages(const QByteArray &xml)
{
    const auto batch = readMessages(xml);
    if (!batch)
        return;
    need(!batch->messages.isEmpty(), "a batch that could be read has messages");
    const auto again = readMessages(writeMessages(batch->messages));
    need(again && again->messages == batch->messages && !again->damage,
         "messages written again read the same");
}

/// The words of the table stand in for a message that is missing.
void checkErrors(const QByteArray &xml)
{
    const auto document = readErrorDocument(xml);
    if (!document)
        return;
    const QByteArray written = document->error ? writeError(*document->error, u"http://a"_s)
                                               : writeFailures(document->failures);
    const auto again = readErrorDocument(written);
    need(again.has_value(), "an error document written again can be read");
    need(again->error.has_value() == document->error.has_value()
             && again->failures.size() == document->failures.size(),
         "an error document written again is of the same kind");
    if (document->error && !document->error->message.isEmpty())
        need(again->error == document->error, "an error written again reads the same");
    for (qsizetype i = 0; i < again->failures.size(); ++i)
        need(again->failures[i].receiptHandle == document->failures[i].receiptHandle
                 && again->failures[i].code == document->failures[i].code,
             "a failure written again is of the same handle");
}

} // namespace

void read(const QByteArray &input)
{
    (void)readReceipt(input);
    (void)readMessages(input);
    (void)readErrorDocument(input);
}

void check(const QByteArray &input)
{
    checkReceipt(input);
    checkMessages(input);
    checkErrors(input);
}

} // namespace TMinus::Fuzzing
