// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/secretfield.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/focusheir.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace TMinus {

namespace {

QString wordsOf(SecretField::Place place)
{
    switch (place) {
    case SecretField::Place::Unknown:
        return SecretField::tr("looking in the system key store…");
    case SecretField::Place::None:
        return SecretField::tr("none is kept yet; type it here, it goes to the system key store");
    case SecretField::Place::KeyStore:
        return SecretField::tr("in the system key store, never shown");
    case SecretField::Place::Session:
        return SecretField::tr("kept until T-Minus ends, never shown");
    case SecretField::Place::Environment:
        return SecretField::tr("taken from %1").arg(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s);
    case SecretField::Place::Asked:
        return SecretField::tr("asked for in each session; typed here, it serves this one");
    case SecretField::Place::Fixed:
        return SecretField::tr("the sandbox of this computer has a fixed one");
    }
    Q_UNREACHABLE();
}

/// Whether there is nothing to be typed.
bool isSettled(SecretField::Place place)
{
    return place == SecretField::Place::Environment || place == SecretField::Place::Fixed;
}

QLineEdit *passwordLine(const QString &name, const QString &says, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setAccessibleName(says);
    line->setPlaceholderText(says);
    line->setToolTip(SecretField::tr("It is never shown, and never written to a file."));
    line->setEchoMode(QLineEdit::Password);
    line->setFixedWidth(240);
    return line;
}

} // namespace

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_secret(passwordLine(u"secret"_s, tr("Secret", "of an access key"), this))
    , m_token(passwordLine(u"token"_s, tr("Security token"), this))
    , m_replace(new QPushButton(tr("Replace…"), this))
    , m_says(new ElidedLabel({}, {.ink = &Tokens::text3, .share = tableText}, this))
{
    m_replace->setObjectName(u"replaceSecret"_s);
    m_replace->setToolTip(tr("To type another one; the one that is kept stays until you save."));
    m_says->setObjectName(u"secretPlace"_s);
    m_says->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_token),
                          static_cast<QWidget *>(m_replace)})
        row->addWidget(part);
    row->addWidget(m_says, 1);
    handFocusOn(*this, *m_secret);
    connect(m_replace, &QPushButton::clicked, this, &SecretField::replace);
    connect(m_secret, &QLineEdit::textEdited, this, &SecretField::changed);
    connect(m_token, &QLineEdit::textEdited, this, &SecretField::changed);
    show();
}

void SecretField::reset(Place place)
{
    m_isReplacing = false;
    m_secret->clear();
    m_token->clear();
    setPlace(place);
}

void SecretField::setPlace(Place place)
{
    // Somebody typed while the key store was being asked: that goes before what is kept.
    if (!m_secret->isReadOnly() && !m_secret->text().isEmpty())
        m_isReplacing = true;
    m_place = place;
    show();
}

void SecretField::setTemporary(bool isTemporary)
{
    m_isTemporary = isTemporary;
    show();
}

void SecretField::replace()
{
    m_isReplacing = true;
    m_secret->clear();
    show();
    m_secret->setFocus();
}

EnteredSecret SecretField::entered() const
{
    if (m_secret->isReadOnly() || isSettled(m_place))
        return {};
    // A secret is pasted: what surrounds it is never part of it.
    const QString token = m_isTemporary ? m_token->text().trimmed() : QString();
    return {.secret = Secret(m_secret->text().trimmed().toUtf8()), .token = Secret(token.toUtf8())};
}

void SecretField::show()
{
    const bool isKept = m_place == Place::KeyStore || m_place == Place::Session;
    const bool isTyped = !isSettled(m_place) && (!isKept || m_isReplacing);
    m_secret->setReadOnly(!isTyped);
    m_secret->setEnabled(!isSettled(m_place));
    if (!isTyped)
        m_secret->setText(isKept ? QString(20, u'x') : QString()); // dots, whatever it is
    m_token->setVisible(m_isTemporary && isTyped);
    m_replace->setVisible(isKept && !m_isReplacing);
    m_says->setText(m_isReplacing && isKept ? tr("replaces the one that is kept, when you save")
                                            : wordsOf(m_place));
}

} // namespace TMinus
