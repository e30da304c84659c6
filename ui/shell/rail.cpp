// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"

#include "base/result.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QFontInfo>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int railWidth = 45;
constexpr int markSize = 20;
constexpr int badgeHeight = 15;
constexpr int mostBadgePixels = 12; ///< of its text: more would hide the icon
constexpr QSize buttonExtent{44, 42};

} // namespace

RailButton::RailButton(const QString &icon, const QString &says, QWidget *parent)
    : QToolButton(parent)
    , m_icon(icon)
    , m_says(says)
{
    setCheckable(true);
    setFixedSize(buttonExtent);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(says);
    setAccessibleName(says);
}

void RailButton::setBadge(qint64 count, Ink ink, const QString &says)
{
    m_badge = count <= 0 ? QString() : count > 999 ? u"999+"_s : QLocale().toString(count);
    m_badgeInk = ink;
    const QString all = count <= 0 ? m_says : u"%1\n%2"_s.arg(m_says, says);
    setToolTip(all);
    setAccessibleName(all);
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const QRectF ground(5, 4, 34, 34);
    if (isChecked() || isDown())
        paintBox(painter,
                 {.rect = ground,
                  .ground = tokens.selection,
                  .edge = tokens.selectionEdge,
                  .radius = 6});
    else if (isEnabled() && underMouse())
        paintBox(painter, {.rect = ground, .ground = tokens.sunken, .radius = 6});
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintBox(painter, {.rect = ground, .edge = tokens.focus, .width = 2, .radius = 6});
    TMinus::icon(m_icon).paint(&painter, QRect(12, 11, markSize, markSize), Qt::AlignCenter,
                               isEnabled() ? QIcon::Normal : QIcon::Disabled,
                               isChecked() ? QIcon::On : QIcon::Off);
    if (!m_badge.isEmpty())
        paintBadge(painter);
}

void RailButton::paintBadge(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    QFont font = strong(sized(QApplication::font(), badgeText));
    if (QFontInfo(font).pixelSize() > mostBadgePixels)
        font.setPixelSize(mostBadgePixels);
    painter.setFont(font);
    const int height = qMax(badgeHeight, painter.fontMetrics().height());
    const int width = qMax(height, painter.fontMetrics().horizontalAdvance(m_badge) + 8);
    const QRectF place(buttonExtent.width() - 2 - width, 2, width, height);
    paintBox(painter,
             {.rect = place.adjusted(-1.5, -1.5, 1.5, 1.5),
              .ground = tokens.chrome,
              .radius = height / 2.0 + 1.5});
    paintBox(painter, {.rect = place, .ground = tokens.*m_badgeInk, .radius = height / 2.0});
    painter.setPen(tokens.base);
    painter.drawText(place, Qt::AlignCenter, m_badge);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 1, 4);
    column->setSpacing(0);
    for (PaneId pane :
         {PaneId::Timeline, PaneId::Compose, PaneId::Consumer, PaneId::Outbox, PaneId::Log})
        addPane(pane);
    column->addStretch();
    m_profiles = add(u"railProfiles"_s, u"profiles"_s, tr("Profiles"));
    m_report = add(u"railReport"_s, u"report"_s, tr("Shift report"));
    connect(m_profiles, &QToolButton::clicked, this, &Rail::profilesRequested);
    connect(m_report, &QToolButton::clicked, this, &Rail::reportRequested);
    addPane(PaneId::Sandbox);
}

void Rail::setLit(PaneId pane, bool isLit)
{
    if (RailButton *button = m_panes.value(pane))
        button->setChecked(isLit);
}

RailButton *Rail::add(const QString &name, const QString &icon, const QString &says)
{
    auto *button = new RailButton(icon, says, this);
    button->setObjectName(name);
    layout()->addWidget(button);
    return button;
}

void Rail::addPane(PaneId pane)
{
    const QString token = paneToken(pane);
    RailButton *button = add(u"rail"_s + token.first(1).toUpper() + token.sliced(1), paneIcon(pane),
                             paneTitle(pane));
    m_panes.insert(pane, button);
    connect(button, &QToolButton::clicked, this, [this, pane] { Q_EMIT chosen(pane); });
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(width() - 1, 0, 1, height()), tokens.hair);
}

} // namespace TMinus
