// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/iconbutton.h"

#include "ui/style/iconbook.h"

#include <QToolButton>

namespace TMinus {

QToolButton *iconButton(const QString &name, const QString &says, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(says);
    button->setAccessibleName(says);
    return button;
}

} // namespace TMinus
