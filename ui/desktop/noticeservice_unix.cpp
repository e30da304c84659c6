// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "ui/desktop/noticeservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace TMinus {

bool showByService(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QDBusMessage notice = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // Its text is markup.
    notice << u"T-Minus"_s << 0U << u"tminus"_s << title << text.toHtmlEscaped() << QStringList()
           << QVariantMap{{u"desktop-entry"_s, u"tminus"_s}} << -1;
    return bus.send(notice);
}

} // namespace TMinus
