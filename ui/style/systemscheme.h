// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace TMinus {

/// What the desktop prefers: dark or light, and whether things may move. Hears its changes; where
/// the desktop says nothing it goes by the colours that Qt was started with. Nothing waits for an
/// answer.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }
    bool isMotionReduced() const { return m_isMotionReduced; }

Q_SIGNALS:
    void changed();

private:
    void take(bool isDark, bool isMotionReduced);

    bool m_isDark = false;
    bool m_isMotionReduced = false;
};

} // namespace TMinus
