// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/messageslices.h"

#include "mqhttp/markupscanner.h"

namespace TMinus {

namespace {

constexpr qsizetype most = 256; // a reply has at most 16: more are an attack on our time

} // namespace

MessageSlices sliceMessages(const QByteArray &xml)
{
    MarkupScanner scanner(xml);
    Markup markup;
    if (!scanner.next(markup) || markup.name != "Messages")
        return {};

    MessageSlices slices;
    qsizetype begun = -1;
    while (slices.messages.size() < most && scanner.next(markup)) {
        if (markup.kind == Markup::Kind::Doctype)
            return {};
        if (markup.name != "Message")
            continue;
        if (markup.kind != Markup::Kind::Close) {
            if (begun >= 0) // no message holds another: the one before has lost its end
                slices.rest += xml.sliced(begun, markup.start - begun);
            begun = markup.start;
        }
        if (markup.kind != Markup::Kind::Open && begun >= 0) {
            slices.messages.append(xml.sliced(begun, markup.end - begun));
            begun = -1;
        }
    }
    if (begun >= 0)
        slices.rest += xml.sliced(begun);
    return slices;
}

} // namespace TMinus
