// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace TMinus {

/// Whether XML 1.0 can carry @p utf8: valid UTF-8 without the characters that XML forbids
/// (U+0000 to U+001F but tab, LF and CR, surrogates, U+FFFE, U+FFFF). PROTOCOL.md section 7.3.
bool isXmlText(QByteArrayView utf8);
/// The same of a text.
bool isXmlText(QStringView text);

/// Appends @p utf8 as the text of an element: & < > and CR as references, the rest as it is. What
/// XML cannot carry becomes U+FFFD, so that a document of ours is never malformed.
void appendXmlText(QByteArray &xml, QByteArrayView utf8);

} // namespace TMinus
