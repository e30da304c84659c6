// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>

#include <cstdio>
#include <optional>

namespace TMinus {

/// The words that this program was started with, in UTF-8, of which @p argc and @p argv are what main()
/// was given.
QByteArrayList startingWords(int argc, char **argv);

/// Makes stdin, stdout and stderr pass bytes as they are, and the terminal take UTF-8.
void prepareStreams();

/// Whether a person looks at @p stream.
bool isTerminal(std::FILE *stream);

/// Asks at the terminal, whatever stdin is, and shows nothing of what is typed. Nothing when there
/// is no terminal, or when it was given up with Ctrl+C.
std::optional<QByteArray> readHidden(const QString &question);

} // namespace TMinus
