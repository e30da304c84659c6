// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace TMinus {

/// @p pin, 64 hexadecimal digits, as people compare it: "AB12 CD34 …".
QString spacedPin(const QString &pin);

/// Asks before a certificate that nobody known vouches for is trusted. The safe button is the
/// default one.
class TrustDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p pin is the SHA-256 of the certificate that @p host shows.
    TrustDialog(const QString &host, const QString &pin, QWidget *parent = nullptr);
};

} // namespace TMinus
