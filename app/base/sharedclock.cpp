// SPDX-License-Identifier: Apache-2.0
#include "base/sharedclock.h"

#include <QMetaMethod>

namespace TMinus {

SharedClock::SharedClock(Now serverNow, QObject *parent)
    : QObject(parent)
    , m_now(std::move(serverNow))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SharedClock::look);
}

/// Not in disconnectNotify(): Qt calls that with a lock held that isSignalConnected() takes as well.
void SharedClock::look()
{
    if (isSignalConnected(QMetaMethod::fromSignal(&SharedClock::secondPassed)))
        wait();
    Q_EMIT secondPassed();
}

void SharedClock::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&SharedClock::secondPassed) && !m_timer.isActive())
        wait();
}

/// A timer may come a moment early: what is left of a second is never taken for a new one.
void SharedClock::wait()
{
    constexpr qint64 second = 1000;
    constexpr qint64 slack = 2; // ms behind the turn, so that it has surely come
    const qint64 past = m_now().toMSecsSinceEpoch() % second;
    m_timer.start(int(second - (past + second) % second + slack));
}

} // namespace TMinus
