// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace TMinus {

/// Calls back after a time, from the event loop, unless the context dies before. Tests turn their
/// own; programs pass afterByTimer().
using CallAfter = std::function<void(std::chrono::milliseconds, QObject *, std::function<void()>)>;

/// A timer of the event loop, exact to the millisecond.
CallAfter afterByTimer();

} // namespace TMinus
