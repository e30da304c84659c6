// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

#include <vector>

namespace TMinus {

/// A folded gap takes this many pixels, however long it is.
inline constexpr qreal foldWidth = 30;

/// Time to pixel and back, over a range with folded gaps. Beyond its ends it goes on in a straight
/// line.
class TimeScale final
{
public:
    /// @p range must not be empty and lies from @p left to @p right. Folds that are not wholly inside
    /// of it, overlap, or would leave no room are left out. While they close, @p closed (0 to 1) is how
    /// far.
    TimeScale(const TimeRange &range, qreal left, qreal right, const QList<TimeRange> &folds = {},
              qreal closed = 1);

    const TimeRange &range() const { return m_range; }
    qreal left() const { return m_left; }
    qreal right() const { return m_right; }
    qreal width() const { return m_right - m_left; }
    /// Those that are used, by time.
    QList<TimeRange> folds() const;
    /// Where @p at lies, in pixels.
    qreal x(qint64 at) const;
    /// What lies at @p x, in ms.
    qint64 time(qreal x) const;
    bool isFolded(qint64 at) const;
    /// How many ms one pixel is, outside of folds.
    qreal msPerPixel() const { return m_msPerPixel; }

private:
    struct Piece
    {
        TimeRange range;
        qreal left;
        qreal right;
        bool isFold;
    };
    void addPiece(const TimeRange &range, qreal wide, bool isFold);

    TimeRange m_range;
    qreal m_left;
    qreal m_right;
    qreal m_msPerPixel = 1;
    std::vector<Piece> m_pieces; ///< without gaps, by time
};

} // namespace TMinus
