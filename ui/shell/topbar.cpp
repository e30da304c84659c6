// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/topbar.h"

#include "base/result.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/keycap.h"
#include "ui/shell/armingbar.h"
#include "ui/shell/profilebutton.h"
#include "ui/shell/windowactions.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int barHeight = 40;
constexpr int paletteWide = 250;
constexpr int paletteShort = 150;

} // namespace

TopBar::TopBar(WindowActions &actions, QWidget *parent)
    : QWidget(parent)
{
    createWidgets(actions);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_profile);
    row->addWidget(m_arming);
    row->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_palette),
                          static_cast<QWidget *>(m_paletteKey), static_cast<QWidget *>(m_bell),
                          static_cast<QWidget *>(m_settings)})
        row->addWidget(part);
    setMinimumHeight(barHeight);
}

void TopBar::createWidgets(WindowActions &actions)
{
    using Deed = WindowActions::Deed;
    m_profile = new ProfileButton(this);
    m_profile->setObjectName(u"profileButton"_s);
    m_arming = new ArmingBar(this);
    m_arming->setObjectName(u"armingBar"_s);
    m_undo = iconButton(u"undo"_s, {}, this);
    m_undo->setDefaultAction(&actions.action(Deed::Undo));
    m_undo->setObjectName(u"undo"_s);
    m_undo->setAccessibleName(actions.action(Deed::Undo).text());
    m_palette =
        new QPushButton(icon(u"search"_s, &Tokens::text3), tr("Search or run a command"), this);
    m_palette->setObjectName(u"paletteField"_s);
    m_palette->setFixedWidth(paletteWide);
    setLook(*m_palette, ButtonLook::Field);
    connect(m_palette, &QPushButton::clicked, &actions.action(Deed::Palette), &QAction::trigger);
    const QString key = actions.action(Deed::Palette).shortcut().toString(QKeySequence::NativeText);
    m_palette->setToolTip(tr("Search or run a command (%1)").arg(key));
    m_paletteKey = new KeyCap(QString(key).replace(u'+', u' '), this);
    m_paletteKey->setObjectName(u"paletteKey"_s);
    m_bell = iconButton(u"bell"_s, tr("Nothing was reported yet."), this);
    m_bell->setObjectName(u"bell"_s);
    m_bell->setEnabled(false);
    m_settings = iconButton(u"gear"_s, tr("Settings"), this);
    m_settings->setObjectName(u"settings"_s);
    connect(m_settings, &QToolButton::clicked, &actions.action(Deed::Settings), &QAction::trigger);
    for (QToolButton *button : {m_undo, m_bell, m_settings})
        button->setFixedSize(30, 30);
}

void TopBar::setShort(bool isShort)
{
    m_palette->setFixedWidth(isShort ? paletteShort : paletteWide);
    m_paletteKey->setVisible(!isShort);
    m_profile->setShort(isShort);
    m_arming->setShort(isShort);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
}

} // namespace TMinus
