// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;

namespace TMinus {

/// A word of the menu bar.
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);
/// The ground and the edge of an open menu.
void paintMenuPanel(QPainter &painter, const QStyleOption &option);
/// One line of a menu: icon or tick, words, key, or a separator.
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
/// The ground of a tooltip.
void paintTip(QPainter &painter, const QStyleOption &option);
/// How far something has come: a line of 4 pixels.
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);

} // namespace TMinus
