// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QSslCertificate;
class QSslConfiguration;

/// Trust by name: leaf certificates known by their SHA-256, self-signed ones included.
namespace TMinus {

/// How connections are to be secured when these @p pins are in force.
QSslConfiguration tlsFor(const QList<QByteArray> &pins);

/// Whether @p leaf is one of @p pins.
bool isPinned(const QList<QByteArray> &pins, const QSslCertificate &leaf);

/// For the details of an error: that @p leaf is not pinned, and its SHA-256.
QString notPinnedText(const QSslCertificate &leaf);

} // namespace TMinus
