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

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(appearance, scheme);
    ask(desktop, animations);
}

void SystemScheme::ask(const QString &space, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << space << key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            takeSetting(space, key, reply.value());
    });
}

void SystemScheme::takeSetting(const QString &space, const QString &key, const QDBusVariant &value)
{
    const QVariant plain = unpacked(value.variant());
    if (space == appearance && key == scheme) {
        const uint wish = plain.toUInt(); // 0: none, 1: dark, 2: light
        if (wish == 0 || m_isDark == (wish == 1))
            return;
        m_isDark = wish == 1;
    } else if (space == desktop && key == animations) {
        if (m_isMotionReduced == !plain.toBool())
            return;
        m_isMotionReduced = !plain.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace TMinus
