// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/scriptedserver.h"

#include <QCryptographicHash>
#include <QSslCertificate>

/// Certificates of tests/data/tls, for the tests of secure connections.
namespace TMinus::Testing {

inline QSslConfiguration tlsOf(const QString &name)
{
    return ScriptedServer::tlsOf(QStringLiteral(TEST_DATA "/tls"), name);
}

inline QByteArray pinOf(const QString &name)
{
    return tlsOf(name).localCertificate().digest(QCryptographicHash::Sha256);
}

/// Trusts the tests' authorities as if they were of the system, or nobody.
inline void trustAuthority(bool isTrusted)
{
    const QString folder = QStringLiteral(TEST_DATA "/tls/");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({});
    if (isTrusted)
        tls.setCaCertificates(QSslCertificate::fromPath(folder + QStringLiteral("ca.pem"))
                              + QSslCertificate::fromPath(folder + QStringLiteral("oldca.pem")));
    QSslConfiguration::setDefaultConfiguration(tls);
}

} // namespace TMinus::Testing
