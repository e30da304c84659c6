// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/credentialfinder.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace TMinus {

class ElidedLabel;

/// Takes a secret and never shows one: what is kept already stands there as dots.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    /// Where the secret of the profile is.
    enum class Place { Unknown, None, KeyStore, Session, Environment, Asked, Fixed };

    explicit SecretField(QWidget *parent = nullptr);

    /// Another profile: what was typed is forgotten.
    void reset(Place place);
    /// The place is another; what is being typed stays.
    void setPlace(Place place);
    /// Whether a security token is asked for too.
    void setTemporary(bool isTemporary);
    /// Lets a person type another secret.
    void replace();
    /// What was typed; empty: nothing.
    EnteredSecret entered() const;

Q_SIGNALS:
    void changed();

private:
    void show();

    Place m_place = Place::Unknown;
    bool m_isReplacing = false;
    bool m_isTemporary = false;
    QLineEdit *m_secret;
    QLineEdit *m_token;
    QPushButton *m_replace;
    ElidedLabel *m_says;
};

} // namespace TMinus
