// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/armingdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int dialogWidth = 440;

} // namespace

ArmingDialog::ArmingDialog(const Profile &profile, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"armingDialog"_s);
    setWindowTitle(tr("Arm production"));
    auto *title = new Label(tr("Arm %1?", "%1 is a profile").arg(profile.title()),
                            {.share = dialogTitle, .isStrong = true}, this);
    auto *text =
        new Label(tr("Sending, polling and acknowledging are possible then, on production. "
                     "After %n idle minute(s) it is read-only again; messages that were "
                     "held while it was armed are still handed over.",
                     nullptr, int(profile.arm.count())),
                  {.ink = &Tokens::text2}, this);
    title->setWordWrap(true);
    text->setWordWrap(true);
    auto *stay = new QPushButton(tr("Stay read-only"), this);
    stay->setObjectName(u"stayReadOnly"_s);
    stay->setToolTip(tr("Nothing can be sent, polled or acknowledged."));
    stay->setDefault(true);
    auto *arm = new QPushButton(icon(u"unlock"_s, &Tokens::production), tr("Arm"), this);
    arm->setObjectName(u"confirmArm"_s);
    arm->setToolTip(tr("Allows sending, polling and acknowledging for a while."));
    arm->setAutoDefault(false);
    setLook(*arm, ButtonLook::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(arm);
    buttons->addWidget(stay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(buttons);
    setFixedWidth(dialogWidth);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(arm, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace TMinus
