// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/secretdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int dialogWidth = 420;

} // namespace

SecretDialog::SecretDialog(const Profile &profile, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"secretDialog"_s);
    setWindowTitle(tr("Secret"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    auto *title = new Label(tr("The secret of %1", "%1 is a profile").arg(profile.title()),
                            {.share = emptyTitle, .isStrong = true}, this);
    auto *text = new Label(tr("It is used until T-Minus ends, and kept nowhere."),
                           {.ink = &Tokens::text2}, this);
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    m_secret =
        addField(u"secret"_s,
                 profile.service == ProfileService::Tdmq ? tr("Role key") : tr("AccessKey secret"));
    if (profile.credential.temporary)
        m_token = addField(u"token"_s, tr("Security token"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Connect"));
    ok->setObjectName(u"connectWithSecret"_s);
    ok->setEnabled(false);
    ok->setToolTip(tr("Connects, and uses it until T-Minus ends."));
    setLook(*ok, ButtonLook::Primary);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Stays unconnected."));
    column->addWidget(buttons);
    setFixedWidth(dialogWidth);
    connect(m_secret, &QLineEdit::textChanged, ok,
            [ok](const QString &secret) { ok->setEnabled(!secret.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit *SecretDialog::addField(const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(label);
    field->setToolTip(tr("It is never shown, and never written to a file."));
    auto *words = new Label(label, {.ink = &Tokens::text2}, this);
    words->setBuddy(field);
    layout()->addWidget(words);
    layout()->addWidget(field);
    return field;
}

EnteredSecret SecretDialog::entered() const
{
    return {.secret = Secret(m_secret->text().toUtf8()),
            .token = Secret(m_token ? m_token->text().toUtf8() : QByteArray())};
}

} // namespace TMinus
