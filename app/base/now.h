// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

namespace TMinus {

/// Where the time comes from: UTC, milliseconds. Tests turn their own; programs pass systemNow().
using Now = std::function<QDateTime()>;

/// The computer's clock.
inline Now systemNow()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace TMinus
