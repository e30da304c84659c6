// SPDX-License-Identifier: Apache-2.0
#include "ui/style/rowtints.h"

#include <QPainter>

namespace TMinus {

namespace {

constexpr int edgeLeft = 4;  ///< behind the bar of the current row
constexpr int edgeWidth = 3; ///< before the mark of the state
constexpr qreal heldShare = 0.1;

/// The strokes below each other, as parts of @p edge.
QList<QRectF> strokesOf(RowTint tint, const QRectF &edge)
{
    const qreal height = edge.height();
    switch (tint) {
    case RowTint::None:
        return {};
    case RowTint::Blue: // one stroke
        return {edge};
    case RowTint::Green: { // three dots
        const qreal dot = edge.width();
        return {QRectF(edge.left(), edge.top(), dot, dot),
                QRectF(edge.left(), edge.center().y() - dot / 2, dot, dot),
                QRectF(edge.left(), edge.bottom() - dot, dot, dot)};
    }
    case RowTint::Amber: // two strokes
        return {QRectF(edge.left(), edge.top(), edge.width(), height * 0.4),
                QRectF(edge.left(), edge.bottom() - height * 0.4, edge.width(), height * 0.4)};
    case RowTint::Violet: // a short one in the middle
        return {QRectF(edge.left(), edge.center().y() - height * 0.2, edge.width(), height * 0.4)};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<RowTint> RowTints::all()
{
    return {RowTint::Blue, RowTint::Green, RowTint::Amber, RowTint::Violet};
}

QString RowTints::word(RowTint tint)
{
    switch (tint) {
    case RowTint::None:
        return tr("None", "no colour");
    case RowTint::Blue:
        return tr("Blue");
    case RowTint::Green:
        return tr("Green");
    case RowTint::Amber:
        return tr("Amber");
    case RowTint::Violet:
        return tr("Violet");
    }
    Q_UNREACHABLE();
}

QColor RowTints::ground(RowTint tint, const Tokens &tokens)
{
    switch (tint) {
    case RowTint::None:
        return {};
    case RowTint::Blue:
        return tokens.infoGround;
    case RowTint::Green:
        return tokens.okGround;
    case RowTint::Amber:
        return tokens.warnGround;
    case RowTint::Violet:
        return mixed(tokens.base, tokens.held, heldShare);
    }
    Q_UNREACHABLE();
}

Ink RowTints::ink(RowTint tint)
{
    switch (tint) {
    case RowTint::None:
        return nullptr;
    case RowTint::Blue:
        return &Tokens::infoText;
    case RowTint::Green:
        return &Tokens::okText;
    case RowTint::Amber:
        return &Tokens::warnText;
    case RowTint::Violet:
        return &Tokens::held;
    }
    Q_UNREACHABLE();
}

void RowTints::paintEdge(QPainter &painter, const QRect &cell, RowTint tint, const Tokens &tokens)
{
    if (tint == RowTint::None)
        return;
    const QRectF edge(cell.left() + edgeLeft, cell.top() + 4, edgeWidth, cell.height() - 9);
    for (const QRectF &stroke : strokesOf(tint, edge))
        painter.fillRect(stroke, tokens.*ink(tint));
}

} // namespace TMinus
