// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/replydamage.h"

#include "mqhttp/wiretext.h"

namespace TMinus {

namespace {

constexpr qsizetype kept = 64 << 10;

} // namespace

Error damaged(const QByteArray &bytes, const QString &element)
{
    const QString sentence = element.isEmpty()
        ? Wire::tr("The reply is not a document that can be read.")
        : Wire::tr("The element %1 of the reply is missing, empty or wrong.").arg(element);
    return {.kind = ErrorKind::MalformedReply, .message = sentence, .reply = bytes.left(kept)};
}

Error damagedLike(Error error, const QByteArray &bytes)
{
    error.reply = bytes.left(kept);
    return error;
}

} // namespace TMinus
