// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontInfo>

namespace TMinus {

/// Sizes of the look, as shares of the system's own (13 pixels in the pictures): the user's setting
/// scales all.
inline constexpr qreal badgeText = 10.0 / 13;
inline constexpr qreal smallText = 11.0 / 13; ///< axis, captions, ids
inline constexpr qreal tableText = 12.0 / 13; ///< tables, notes, status
inline constexpr qreal baseText = 1.0;        ///< forms, titles
inline constexpr qreal emptyTitle = 15.0 / 13;
inline constexpr qreal dialogTitle = 18.0 / 13;

/// What these are in the pictures, in pixels.
inline constexpr qreal basePixels = 13;
inline constexpr qreal tablePixels = 12;

/// @p base at @p share of its size.
inline QFont sized(QFont base, qreal share)
{
    if (base.pointSizeF() > 0)
        base.setPointSizeF(base.pointSizeF() * share);
    else
        base.setPixelSize(qMax(1, qRound(base.pixelSize() * share)));
    return base;
}

/// How much larger @p font is than in the pictures, where it has @p pixels; never below 1.
inline qreal growthOf(const QFont &font, qreal pixels)
{
    return qMax(1.0, QFontInfo(font).pixelSize() / pixels);
}

/// @p base with the weight of titles.
inline QFont strong(QFont base)
{
    base.setWeight(QFont::DemiBold);
    return base;
}

} // namespace TMinus
