// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/hovercard.h"

#include "ui/style/brushwork.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanepainting.h"

#include <QApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int shade = 6; ///< pixels around the card
constexpr int margin = 14;
constexpr qsizetype mostLines = 5;
constexpr int leastWidth = 250;
constexpr int mostWidth = 460;

QFont lineFont()
{
    return sized(QApplication::font(), tableText);
}

int labelWidth(const CardText &text)
{
    int width = 0;
    for (const auto &[what, value] : text.lines)
        width = std::max(width, QFontMetrics(lineFont()).horizontalAdvance(what));
    return width + 14;
}

int lineHeight()
{
    return QFontMetrics(lineFont()).height() + 2;
}

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QSize HoverCard::wanted() const
{
    const QFontMetrics lines(lineFont());
    int width = QFontMetrics(strong(lineFont())).horizontalAdvance(m_text.title) + 32;
    for (const auto &[what, value] : m_text.lines)
        width = std::max(width, labelWidth(m_text) + lines.horizontalAdvance(value));
    width = std::clamp(width + 2 * margin, leastWidth, mostWidth);
    const int height = 14 + lineHeight() * int(1 + m_text.lines.size()) + 12;
    return {width + 2 * shade, height + 2 * shade};
}

void HoverCard::show(const CardText &text, const QRect &around, int gap)
{
    m_text = text;
    m_text.lines = m_text.lines.first(std::min(m_text.lines.size(), mostLines));
    setAccessibleName(m_text.title);
    const QSize size = wanted();
    resize(size);
    const QScreen *screen = QApplication::screenAt(around.center());
    const QRect room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    QPoint place(around.right() + gap - shade, around.center().y() - 20 - shade);
    if (place.x() + size.width() > room.right())
        place.setX(around.left() - gap + shade - size.width());
    place.setY(
        std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    QWidget::move(place);
    QWidget::show();
    update();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const bool isDark = tokens.base.lightness() < 128;
    const QColor ground = isDark ? tokens.chrome : tokens.base;
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(shade, shade, -shade, -shade);
    QColor shadow = isDark ? tokens.sunken : tokens.text;
    shadow.setAlpha(isDark ? 40 : 7);
    for (int ring = 0; ring < shade; ++ring)
        paintBox(painter,
                 {.rect = card.adjusted(-ring, 2 - ring, ring, 2 + ring),
                  .ground = shadow,
                  .radius = 8.0 + ring});
    paintBox(painter, {.rect = card, .ground = ground, .edge = tokens.border, .radius = 7});
    const int height = lineHeight();
    qreal top = card.top() + 12;
    paintMark(painter, markOf(m_text.kind), tokens,
              {.centre = {card.left() + 20, top + height / 2.0}, .ground = ground});
    painter.setFont(strong(lineFont()));
    painter.setPen(tokens.text);
    const qreal width = card.width() - margin;
    painter.drawText(
        QRectF(card.left() + 34, top, width - 34, height), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_text.title, Qt::ElideMiddle, int(width - 34)));
    top += height + 4;
    painter.setFont(lineFont());
    const int label = labelWidth(m_text);
    for (const auto &[what, value] : m_text.lines) {
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(card.left() + margin, top, label, height), Qt::AlignVCenter, what);
        painter.setPen(tokens.text);
        painter.drawText(
            QRectF(card.left() + margin + label, top, width - label - margin, height),
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(value, Qt::ElideMiddle, int(width - label - margin)));
        top += height;
    }
}

} // namespace TMinus
