// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace TMinus {

/// The bytes of file @p path, or of stdin for "-"; at most 64 MB.
/// Errors: Storage (it cannot be read), InvalidArgument (it is too large).
Result<QByteArray> readInput(const QString &path);

/// The lines of stdin, trimmed, without empty ones. Errors: as readInput().
Result<QStringList> readLines();

} // namespace TMinus
