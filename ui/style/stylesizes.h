// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>

#include <optional>

class QStyleOptionSlider;

namespace TMinus {

/// Whether @p widget is for text of many lines.
bool isTextEdit(const QWidget *widget);

/// The metrics that differ from Fusion's, in logical pixels; none: as Fusion has it.
std::optional<int> ownMetric(QStyle::PixelMetric metric, const QWidget *widget);

/// How large a control with @p contents is; @p usual is what Fusion says. None: take that.
std::optional<QSize> ownSize(QStyle::ContentsType type, const QSize &contents, const QSize &usual,
                             const QWidget *widget);

/// The part of a scroll bar that can be dragged: 28 pixels at least, never longer than the bar.
QRect scrollHandle(const QStyleOptionSlider &bar);
/// Where @p part of a scroll bar without buttons lies.
QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

} // namespace TMinus
