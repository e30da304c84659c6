// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontInfo>

namespace TMinus {

/// How large the parts of the timeline are, in logical pixels; they grow with the user's font.
struct TimelineSizes
{
    qreal share = 1; ///< of the user's font to the usual one
    int label = 172; ///< column of the lanes' names
    int axis = 38;
    int overview = 38;
    int lane = 46;
    int laneMost = 64;
    int dense = 54;
    int denseMost = 84;
    int shortLane = 36; ///< one track
    int collapsed = 26;
    int right = 8; ///< room behind the axis

    /// For @p font and a view that is @p width wide.
    static TimelineSizes of(const QFont &font, int width)
    {
        TimelineSizes sizes;
        sizes.share = qMax(1.0, QFontInfo(font).pixelSize() / 13.0);
        if (width < 950)
            sizes.label = 152;
        for (int *size : {&sizes.label, &sizes.axis, &sizes.overview, &sizes.lane, &sizes.laneMost,
                          &sizes.dense, &sizes.denseMost, &sizes.shortLane, &sizes.collapsed})
            *size = qRound(*size * sizes.share);
        return sizes;
    }
};

} // namespace TMinus
