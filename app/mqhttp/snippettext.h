// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

/// Text as it stands in code: each function gives a literal that the language reads as exactly its
/// argument, whatever that is. Characters that cannot be seen (controls, directions, separators of
/// lines) are always escaped, so that nobody copies what he was not shown.
namespace TMinus {

/// The body as text, a leading U+FEFF included, which other readers of UTF-8 drop.
QString bodyText(const Draft &draft);

/// Whether a shell can have all of @p text between single quotes, even typed into a terminal: only
/// characters that can be seen, and line feeds.
bool isSeen(QStringView text);
/// One word of POSIX sh.
QString shellWord(QStringView text);
/// A format for the printf of POSIX sh that prints @p text, as one word.
QString shellFormat(QStringView text);

/// Quoted with ' or ", whichever needs less, as Python itself does.
QString pythonText(QStringView text);
/// Quoted with ", or with ` where that saves escapes.
QString goText(QStringView text);
/// Quoted with '.
QString nodeText(QStringView text);
/// Quoted with ", ASCII only: javac guesses the encoding of a source. A long text is joined from
/// pieces, since no literal of Java may have more than 65,535 bytes.
QString javaText(QStringView text);
/// Quoted with " or R"(, ASCII only: not every compiler takes a source for UTF-8.
QString cppText(QStringView text);

/// An XML document of ours so that it can stand between the single quotes of a shell: what cannot
/// be seen, ' and ! become references. Its meaning stays the same.
QString shellXml(const QByteArray &document);

} // namespace TMinus
