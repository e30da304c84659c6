// SPDX-License-Identifier: Apache-2.0
#include "client/pins.h"

#include "base/result.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace TMinus {

QSslConfiguration tlsFor(const QList<QByteArray> &pins)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // Every connection shows its certificate anew: it is what the pins are compared with.
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, !pins.isEmpty());
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, !pins.isEmpty());
    return tls;
}

bool isPinned(const QList<QByteArray> &pins, const QSslCertificate &leaf)
{
    return !leaf.isNull() && pins.contains(leaf.digest(QCryptographicHash::Sha256));
}

QString notPinnedText(const QSslCertificate &leaf)
{
    const QByteArray digest = leaf.digest(QCryptographicHash::Sha256).toHex(':');
    return QCoreApplication::translate("TMinus::Pins",
                                       "The certificate is not one of those that are pinned. "
                                       "Its SHA-256 is %1.")
        .arg(QString::fromLatin1(digest));
}

} // namespace TMinus
