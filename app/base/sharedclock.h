// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"

#include <QObject>
#include <QTimer>

namespace TMinus {

/// The one clock that all of a window shows: the service's time, and a signal at each of its whole
/// seconds. Nobody else counts seconds. Its timer runs only while somebody listens, and a
/// second longer.
class SharedClock final : public QObject
{
    Q_OBJECT

public:
    /// @p serverNow is our clock as the service would read it.
    explicit SharedClock(Now serverNow, QObject *parent = nullptr);

    /// The service's time: UTC, ms.
    QDateTime now() const { return m_now(); }
    /// Looks at the clock at once, after a sleep or when another service is asked.
    void look();

Q_SIGNALS:
    /// A second of the service's time has begun.
    void secondPassed();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    void wait();

    Now m_now;
    QTimer m_timer;
};

} // namespace TMinus
