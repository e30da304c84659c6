// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace TMinus {

/// A new ULID: 26 letters and digits that sort by @p now. Those made by one process in the same
/// millisecond sort in the order in which they were made. From any thread.
QString newUlid(const QDateTime &now);

/// The first ULID of that millisecond: all that were made later are greater.
QString firstUlid(const QDateTime &when);

/// The 16 bytes that @p ulid stands for; nothing when it is none. Small letters are taken too.
std::optional<QByteArray> readUlid(const QString &ulid);

/// The ULID of 16 bytes, in capital letters.
QString writeUlid(const QByteArray &bytes);

} // namespace TMinus
