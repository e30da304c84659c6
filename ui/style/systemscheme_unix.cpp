// SPDX-License-Identifier: Apache-2.0
#include "ui/style/systemscheme.h"

#include "base/result.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace TMinus {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString desktop = u"org.gnome.desktop.interface"_s;
const QString scheme = u"color-scheme"_s;
const QString animations = u"enable-animations"_s;

/// The portal packs a value into a variant, older ones twice.
QVariant unpacked(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

/// Asks the desktop's portal and hears its changes.
class PortalWatch final : public QObject
{
    Q_OBJECT

public:
    explicit PortalWatch(QObject *parent)
        : QObject(parent)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(service, path, interface, u"SettingChanged"_s, this,
                    SLOT(takeSetting(QString, QString, QDBusVariant)));
        ask(appearance, scheme);
        ask(desktop, animations);
    }

Q_SIGNALS:
    void darknessTold(bool isDark);
    void motionTold(bool isReduced);

private Q_SLOTS:
    void takeSetting(const QString &space, const QString &key, const QDBusVariant &value)
    {
        const QVariant plain = unpacked(value.variant());
        if (space == desktop && key == animations)
            Q_EMIT motionTold(!plain.toBool());
        else if (space == appearance && key == scheme && plain.toUInt() != 0) // 0: no wish
            Q_EMIT darknessTold(plain.toUInt() == 1);
    }

private:
    void ask(const QString &space, const QString &key)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
        question << space << key;
        auto *watcher = new QDBusPendingCallWatcher(
            QDBusConnection::sessionBus().asyncCall(question, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError())
                takeSetting(space, key, reply.value());
        });
    }
};

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    auto *watch = new PortalWatch(this);
    connect(watch, &PortalWatch::darknessTold, this,
            [this](bool isDark) { take(isDark, m_isMotionReduced); });
    connect(watch, &PortalWatch::motionTold, this,
            [this](bool isReduced) { take(m_isDark, isReduced); });
}

void SystemScheme::take(bool isDark, bool isMotionReduced)
{
    if (isDark == m_isDark && isMotionReduced == m_isMotionReduced)
        return;
    m_isDark = isDark;
    m_isMotionReduced = isMotionReduced;
    Q_EMIT changed();
}

} // namespace TMinus

#include "systemscheme_unix.moc"
