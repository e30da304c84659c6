// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

class QSslCertificate;
class QSslError;
class QSslConfiguration;

/// Trust by name: leaf certificates known by their SHA-256, self-signed ones included.
namespace TMinus {

/// How connections are to be secured when these @p pins are in force.
QSslConfiguration tlsFor(const QList<QByteArray> &pins);

/// Whether @p leaf is one of @p pins.
bool isPinned(const QList<QByteArray> &pins, const QSslCertificate &leaf);

/// What @p errors say of @p leaf, as an error of kind Tls. Where nothing but an unknown issuer speaks
/// against it, its code names the SHA-256, so that people can be asked whether they trust it.
Error untrusted(const QList<QSslError> &errors, const QSslCertificate &leaf);

/// The SHA-256 that untrusted() put into @p error, 64 hexadecimal digits; empty: there is none.
QString untrustedPin(const Error &error);

/// For the details of an error: why no handshake came about, where the TLS library @p said it in words
/// of its own that people have another sentence for.
QString handshakeText(const QString &said);

/// For the details of an error: that @p leaf is not pinned, and its SHA-256.
QString notPinnedText(const QSslCertificate &leaf);

} // namespace TMinus
