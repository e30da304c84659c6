// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace TMinus {

/// The id of another process that has the SQLite file at @p path open; nothing when none has.
/// This process must not have it open: asking would take its own locks away.
std::optional<qint64> fileHolder(const QString &path);

} // namespace TMinus
