// SPDX-License-Identifier: Apache-2.0
#include "ui/style/buttonpainting.h"

#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace TMinus {

namespace {

bool isPressed(const QStyleOption &option)
{
    return isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
}

bool isHovered(const QStyleOption &option)
{
    return isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
}

QColor filledGround(const QStyleOption &option, ButtonLook look, const Tokens &tokens)
{
    if (look == ButtonLook::Primary) {
        return isPressed(option) ? tokens.accentPress
            : isHovered(option)  ? tokens.accentHover
                                 : tokens.accent;
    }
    const qreal share = isPressed(option) ? 0.25 : isHovered(option) ? 0.12 : 0;
    return mixed(tokens.production, tokens.text, share);
}

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    QPainterPath rounded;
    rounded.addRoundedRect(rect, controlRadius, controlRadius);
    painter.setClipPath(rounded);
    painter.setClipRect(QRectF(rect.left(), rect.top(), 10, rect.height()), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    for (qreal x = rect.left() - rect.height(); x < rect.left() + 16; x += 6)
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top() - 1));
    painter.restore();
}

void paintFilled(QPainter &painter, const QStyleOption &option, ButtonLook look)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF rect(option.rect);
    paintBox(painter, {.rect = rect, .ground = filledGround(option, look, tokens)});
    const bool isProduction = look == ButtonLook::Production;
    const QColor ink = isProduction ? tokens.onEnvironment : tokens.onAccent;
    if (isProduction) {
        QColor faint = ink;
        faint.setAlphaF(0.75F);
        paintHatch(painter, rect, faint);
    }
    if (showsFocus(option))
        paintBox(painter, {.rect = rect.adjusted(1.5, 1.5, -1.5, -1.5), .edge = ink, .width = 1.5});
}

void paintFlat(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF rect(option.rect);
    if (isPressed(option) || isHovered(option))
        paintBox(painter,
                 {.rect = rect, .ground = isPressed(option) ? tokens.sunken : tokens.hover});
    if (showsFocus(option))
        paintBox(painter, {.rect = rect, .edge = tokens.focus, .width = 2});
}

void paintPlain(QPainter &painter, const QStyleOption &option, ButtonLook look)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const bool isLight = &tokens == &lightTokens();
    const QColor ground = !isEnabled ? tokens.window
        : isPressed(option)          ? tokens.sunken
        : isHovered(option)          ? tokens.hover
        : isLight                    ? tokens.base
                                     : tokens.chrome;
    const QColor edge = !isEnabled   ? tokens.hair
        : look == ButtonLook::Danger ? tokens.production
                                     : tokens.border;
    const bool hasRing = showsFocus(option);
    paintBox(painter,
             {.rect = option.rect,
              .ground = ground,
              .edge = hasRing ? tokens.focus : edge,
              .width = hasRing ? 2.0 : 1.0});
}

void paintSegment(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF rect(option.rect);
    const bool isLight = &tokens == &lightTokens();
    if (isOn(option, QStyle::State_On))
        paintBox(painter,
                 {.rect = rect,
                  .ground = isLight ? tokens.base : tokens.selectionOff,
                  .edge = tokens.border,
                  .radius = 4});
    else if (isHovered(option))
        paintBox(painter, {.rect = rect, .ground = tokens.hover, .radius = 4});
    if (showsFocus(option))
        paintBox(painter, {.rect = rect, .edge = tokens.focus, .width = 2, .radius = 4});
}

/// The edge and the ground of an indicator.
RoundBox indicatorBox(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const bool isChosen = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    const QColor edge = !isEnabled ? tokens.hair : isChosen ? tokens.accent : tokens.border;
    const QColor ground = !isEnabled ? tokens.window : isChosen ? tokens.accent : tokens.base;
    return {.rect = option.rect, .ground = ground, .edge = edge, .width = 1.25, .radius = 4};
}

QColor indicatorInk(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    return isOn(option, QStyle::State_Enabled) ? tokens.onAccent : tokens.text3;
}

} // namespace

void paintButton(QPainter &painter, const QStyleOption &option, ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
    case ButtonLook::Production:
        if (isOn(option, QStyle::State_Enabled))
            return paintFilled(painter, option, look);
        return paintPlain(painter, option, look);
    case ButtonLook::Flat:
    case ButtonLook::Link:
        return paintFlat(painter, option);
    case ButtonLook::Segment:
        return paintSegment(painter, option);
    case ButtonLook::Plain:
    case ButtonLook::Danger:
    case ButtonLook::Field:
        return paintPlain(painter, option, look);
    }
}

void paintToolButton(QPainter &painter, const QStyleOption &option, ButtonLook look)
{
    if (look == ButtonLook::Segment)
        return paintSegment(painter, option);
    const Tokens &tokens = tokensOf(option.palette);
    if (isPressed(option))
        paintBox(painter,
                 {.rect = option.rect, .ground = tokens.selection, .edge = tokens.selectionEdge});
    else if (isHovered(option))
        paintBox(painter, {.rect = option.rect, .ground = tokens.sunken});
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    paintBox(painter, indicatorBox(option));
    if (!isOn(option, QStyle::State_On) && !isOn(option, QStyle::State_NoChange))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(indicatorInk(option), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(option.rect).center();
    if (isOn(option, QStyle::State_NoChange)) {
        painter.drawLine(centre - QPointF(3.5, 0), centre + QPointF(3.5, 0));
    } else {
        const QPointF tick[] = {centre + QPointF(-3.6, 0.2), centre + QPointF(-1, 2.8),
                                centre + QPointF(3.8, -2.8)};
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    RoundBox box = indicatorBox(option);
    box.radius = box.rect.width() / 2;
    paintBox(painter, box);
    if (!isOn(option, QStyle::State_On))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(indicatorInk(option));
    painter.drawEllipse(box.rect.center(), 3, 3);
    painter.restore();
}

} // namespace TMinus
