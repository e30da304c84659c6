// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOption;

namespace TMinus {

inline constexpr qreal controlRadius = 5;
inline constexpr int cellMargin = 8; ///< left and right of the words of a table

/// A rounded rectangle that lies wholly inside @p rect.
struct RoundBox
{
    QRectF rect;
    QColor ground = {}; ///< invalid: none
    QColor edge = {};   ///< invalid: none
    qreal width = 1;    ///< of the edge
    qreal radius = controlRadius;
};

void paintBox(QPainter &painter, const RoundBox &box);

/// A line of one pixel as a filled rectangle on device pixels, sharp at every scale. The shorter
/// side of @p rect becomes the thickness.
void paintHair(QPainter &painter, const QRectF &rect, const QColor &colour);

/// An angle that points down by @p drop pixels; up when it is negative.
void paintChevron(QPainter &painter, const QPointF &centre, qreal drop, const QColor &colour);

/// Whether the focus ring belongs there: the focus came by key.
bool showsFocus(const QStyleOption &option);
bool isOn(const QStyleOption &option, QStyle::StateFlag flag);

} // namespace TMinus
