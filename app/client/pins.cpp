// SPDX-License-Identifier: Apache-2.0
#include "client/pins.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace TMinus {

namespace {

const QString untrustedCode = u"untrusted:"_s; ///< then the SHA-256

/// Whether it says no more than that nobody known signed the certificate.
bool isAboutIssuer(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

} // namespace

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

Error untrusted(const QList<QSslError> &errors, const QSslCertificate &leaf)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    Error error{.kind = ErrorKind::Tls, .message = texts.join(u' ')};
    if (!leaf.isNull() && std::ranges::all_of(errors, isAboutIssuer))
        error.code =
            untrustedCode + QString::fromLatin1(leaf.digest(QCryptographicHash::Sha256).toHex());
    return error;
}

QString untrustedPin(const Error &error)
{
    return error.kind == ErrorKind::Tls && error.code.startsWith(untrustedCode)
        ? error.code.sliced(untrustedCode.size())
        : QString();
}

QString handshakeText(const QString &said)
{
    // Reasons of OpenSSL: what the other side chose is too old, or it says that all of ours is new.
    if (said.contains(u"unsupported protocol"_s) || said.contains(u"alert protocol version"_s))
        return QCoreApplication::translate("TMinus::Pins",
                                           "The other side speaks only versions of TLS before 1.2, "
                                           "which are not safe any more.");
    return said;
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
