// SPDX-License-Identifier: Apache-2.0
// What clients send to the server: messages to publish, receipt handles.
#include "fuzz/fuzzing.h"

#include "mqhttp/documents.h"

namespace TMinus::Fuzzing {

namespace {

void checkMessage(const QByteArray &xml)
{
    const auto message = readMessage(xml);
    // A comment keeps the reader from taking its short way.
    need(readMessage(xml + "<!-- -->") == message, "both ways of reading a message give the same");
    if (!message)
        return;
    const auto written = writeMessage(*message);
    need(!written || readMessage(*written) == message, "a message written again reads the same");
}

void checkHandles(const QByteArray &xml)
{
    const auto handles = readHandles(xml);
    need(!handles || readHandles(writeHandles(*handles)) == handles,
         "handles written again read the same");
}

} // namespace

void read(const QByteArray &input)
{
    (void)readMessage(input);
    (void)readHandles(input);
}

void check(const QByteArray &input)
{
    checkMessage(input);
    checkHandles(input);
}

} // namespace TMinus::Fuzzing
