// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstdio>
#include <optional>

namespace TMinus {

/// Whether a person looks at @p stream.
bool isTerminal(std::FILE *stream);

/// Asks at the terminal, whatever stdin is, and shows nothing of what is typed. Nothing when there
/// is no terminal, or when it was given up with Ctrl+C.
std::optional<QByteArray> readHidden(const QString &question);

} // namespace TMinus
