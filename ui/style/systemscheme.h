// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDBusVariant;

namespace TMinus {

/// What the desktop prefers: dark or light, and whether things may move. Asks the desktop's portal
/// and hears its changes; where there is none it goes by the colours that Qt was started with.
/// Nothing waits for an answer.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }
    bool isMotionReduced() const { return m_isMotionReduced; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);

    bool m_isDark;
    bool m_isMotionReduced = false;
};

} // namespace TMinus
