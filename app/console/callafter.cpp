// SPDX-License-Identifier: Apache-2.0
#include "console/callafter.h"

#include <QTimer>

namespace TMinus {

CallAfter afterByTimer()
{
    return [](std::chrono::milliseconds pause, QObject *context, std::function<void()> then) {
        QTimer::singleShot(pause, Qt::PreciseTimer, context, std::move(then));
    };
}

} // namespace TMinus
