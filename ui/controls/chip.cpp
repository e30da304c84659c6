// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/chip.h"

#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int edges = 14;   ///< left and right of the word, together
constexpr int dotRoom = 14; ///< of the dot and the space behind it
constexpr int leastHeight = 20;

} // namespace

Chip::Chip(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    dress();
}

void Chip::setInks(Ink ground, Ink word)
{
    m_ground = ground;
    m_word = word;
    update();
}

void Chip::setDotted(bool isDotted)
{
    m_isDotted = isDotted;
    updateGeometry();
    update();
}

void Chip::setRing(bool isRing)
{
    m_isRing = isRing;
    update();
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + edges + (m_isDotted ? dotRoom : 0),
            qMax(leastHeight, fontMetrics().height() + 2)};
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QLabel::event(event);
}

void Chip::dress()
{
    setFont(strong(sized(QApplication::font(), smallText)));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(
        painter,
        {.rect = rect(), .ground = tokens.*m_ground, .radius = m_isDotted ? height() / 2.0 : 4.0});
    QRect word = rect();
    if (m_isDotted) {
        const qreal radius = m_isRing ? 3.25 : 4;
        painter.setPen(m_isRing ? QPen(tokens.*m_word, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_isRing ? QBrush(Qt::NoBrush) : QBrush(tokens.*m_word));
        painter.drawEllipse(QPointF(12, height() / 2.0), radius, radius);
        word.setLeft(dotRoom);
    }
    painter.setPen(tokens.*m_word);
    painter.drawText(word, Qt::AlignCenter, text());
}

} // namespace TMinus
