// SPDX-License-Identifier: Apache-2.0
#include "timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

/// Those of @p folds that can be drawn in @p range on @p width pixels, by time.
QList<TimeRange> usable(QList<TimeRange> folds, const TimeRange &range, qreal width)
{
    std::sort(folds.begin(), folds.end(),
              [](const TimeRange &one, const TimeRange &other) { return one.from < other.from; });
    QList<TimeRange> taken;
    qint64 end = range.from;
    for (const TimeRange &fold : std::as_const(folds)) {
        if (fold.length() <= 0 || fold.from <= end || fold.until >= range.until)
            continue;
        taken.append(fold);
        end = fold.until;
    }
    const bool hasRoom = qreal(taken.size()) * foldWidth < width / 2;
    return hasRoom ? taken : QList<TimeRange>();
}

} // namespace

TimeScale::TimeScale(const TimeRange &range, qreal left, qreal right, const QList<TimeRange> &folds,
                     qreal closed)
    : m_range{range.from, std::max(range.until, range.from + 1)}
    , m_left(left)
    , m_right(std::max(right, left + 1))
{
    const QList<TimeRange> used = usable(folds, m_range, width());
    const qreal open = width() / qreal(m_range.length()); // pixels of a ms without folds
    const auto wideOf = [&](const TimeRange &fold) {
        return foldWidth * closed + open * qreal(fold.length()) * (1 - closed);
    };
    qint64 folded = 0;
    qreal taken = 0;
    for (const TimeRange &fold : used) {
        folded += fold.length();
        taken += wideOf(fold);
    }
    m_msPerPixel = qreal(m_range.length() - folded) / (width() - taken);
    qint64 end = m_range.from;
    for (const TimeRange &fold : used) {
        addPiece({end, fold.from}, qreal(fold.from - end) / m_msPerPixel, false);
        addPiece(fold, wideOf(fold), true);
        end = fold.until;
    }
    addPiece({end, m_range.until}, qreal(m_range.until - end) / m_msPerPixel, false);
}

void TimeScale::addPiece(const TimeRange &range, qreal wide, bool isFold)
{
    const qreal start = m_pieces.empty() ? m_left : m_pieces.back().right;
    m_pieces.push_back({range, start, start + wide, isFold});
}

QList<TimeRange> TimeScale::folds() const
{
    QList<TimeRange> found;
    for (const Piece &piece : m_pieces) {
        if (piece.isFold)
            found.append(piece.range);
    }
    return found;
}

qreal TimeScale::x(qint64 at) const
{
    if (at < m_range.from || at >= m_range.until) {
        const bool isAfter = at >= m_range.until;
        const qreal edge = isAfter ? m_right : m_left;
        return edge + (qreal(at) - qreal(isAfter ? m_range.until : m_range.from)) / m_msPerPixel;
    }
    const auto piece = std::prev(
        std::upper_bound(m_pieces.cbegin(), m_pieces.cend(), at,
                         [](qint64 time, const Piece &other) { return time < other.range.from; }));
    const qreal share = qreal(at - piece->range.from) / qreal(piece->range.length());
    return piece->left + share * (piece->right - piece->left);
}

qint64 TimeScale::time(qreal x) const
{
    if (x < m_left)
        return m_range.from - qint64(std::llround((m_left - x) * m_msPerPixel));
    if (x >= m_right)
        return m_range.until + qint64(std::llround((x - m_right) * m_msPerPixel));
    const auto piece = std::prev(
        std::upper_bound(m_pieces.cbegin(), m_pieces.cend(), x,
                         [](qreal pixel, const Piece &other) { return pixel < other.left; }));
    const qreal share = (x - piece->left) / (piece->right - piece->left);
    return piece->range.from + qint64(std::llround(share * qreal(piece->range.length())));
}

bool TimeScale::isFolded(qint64 at) const
{
    return std::any_of(m_pieces.cbegin(), m_pieces.cend(), [at](const Piece &piece) {
        return piece.isFold && at > piece.range.from && at < piece.range.until;
    });
}

} // namespace TMinus
