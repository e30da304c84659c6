// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/trustdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int dialogWidth = 480;

} // namespace

QString spacedPin(const QString &pin)
{
    QString spaced;
    for (qsizetype at = 0; at < pin.size(); at += 4)
        spaced += (at > 0 ? u" "_s : QString()) + pin.mid(at, 4).toUpper();
    return spaced;
}

TrustDialog::TrustDialog(const QString &host, const QString &pin, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"trustDialog"_s);
    setWindowTitle(tr("Certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new Label(tr("Trust the certificate of %1?", "%1 is a host").arg(host),
                            {.share = dialogTitle, .isStrong = true}, this);
    auto *text = new Label(tr("Nobody known vouches for it: somebody in between could show one of "
                              "their own and read all that is sent. Trust it only if the people "
                              "who run the service told you this SHA-256:"),
                           {.ink = &Tokens::text2}, this);
    auto *print = new Label(spacedPin(pin), {.isFixed = true}, this);
    print->setObjectName(u"fingerprint"_s);
    print->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *after = new Label(tr("The profile then trusts this certificate and no other."),
                            {.ink = &Tokens::text2}, this);
    auto *no = new QPushButton(tr("Do not trust it"), this);
    no->setObjectName(u"doNotTrust"_s);
    no->setToolTip(tr("The profile stays as it was."));
    no->setDefault(true);
    no->setFocus();
    auto *yes = new QPushButton(tr("Trust it"), this);
    yes->setObjectName(u"trust"_s);
    yes->setToolTip(tr("Only after comparing it with what the owner of the service told you."));
    yes->setAutoDefault(false);
    setLook(*yes, ButtonLook::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(yes);
    buttons->addWidget(no);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    for (QLabel *label : {static_cast<QLabel *>(title), static_cast<QLabel *>(text),
                          static_cast<QLabel *>(print), static_cast<QLabel *>(after)}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addLayout(buttons);
    setFixedWidth(dialogWidth);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace TMinus
