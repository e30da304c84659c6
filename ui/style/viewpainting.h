// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace TMinus {

/// The ground of a table's head, where no section is.
void paintHeaderGround(QPainter &painter, const QStyleOption &option);
/// The ground of one section, with a line at its right.
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
/// The words of a section and the angle of sorting. Fusion's own takes its margin off the height
/// too, and cuts the letters.
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget);
/// The ground of a cell: selected (paler while the view has no focus), under the pointer.
void paintItemGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget);
/// The line under the tab that is open, and the ring of the focus.
void paintTab(QPainter &painter, const QStyleOptionTab &option);
/// A track without buttons; @p handle is the part that can be dragged.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
/// A line with a knob at @p handle.
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
/// The angle before a row that has others below it.
void paintBranch(QPainter &painter, const QStyleOption &option);

} // namespace TMinus
