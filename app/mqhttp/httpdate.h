// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace TMinus {

/// "Sun, 22 Nov 2026 13:14:38 GMT", whole seconds, English whatever the locale. PROTOCOL.md section 5.
QByteArray formatHttpDate(const QDateTime &when);

/// Reads such a date; the weekday is not checked (the vendor's own example has a wrong one).
/// Nothing when it is not one.
std::optional<QDateTime> parseHttpDate(QByteArrayView text);

} // namespace TMinus
