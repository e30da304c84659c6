// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/credentialfinder.h"

#include <QDialog>

class QLineEdit;

namespace TMinus {

/// Asks for the secret of a profile that keeps none. What is entered is used until the program ends
/// and written nowhere.
class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SecretDialog(const Profile &profile, QWidget *parent = nullptr);
    EnteredSecret entered() const;

private:
    QLineEdit *addField(const QString &name, const QString &label);

    QLineEdit *m_secret;
    QLineEdit *m_token = nullptr; ///< of temporary keys alone
};

} // namespace TMinus
