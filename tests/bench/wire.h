// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Signed requests as bytes, for the sandbox's own pair; good for fifteen minutes.
namespace Wire {

/// A publish of @p body; with @p due (ms since 1970) as a scheduled message.
QByteArray publish(const QByteArray &body, qint64 due = 0);
/// A consume of up to 16, waiting @p seconds.
QByteArray consume(const QByteArray &group, int seconds);

} // namespace Wire
