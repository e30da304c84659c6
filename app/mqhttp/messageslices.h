// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace TMinus {

/// A <Messages> document taken apart without a parser, because no parser reads on behind a mistake
/// and one broken message must not hide the others. PROTOCOL.md section 20.1, rule 11.
struct MessageSlices
{
    QList<QByteArray> messages = {}; ///< from <Message> to </Message>, both included
    QByteArray rest = {};            ///< messages that were begun and never ended
};

/// The first 256 slices of @p xml; none when its root is not <Messages>, or when it has a DOCTYPE.
MessageSlices sliceMessages(const QByteArray &xml);

} // namespace TMinus
