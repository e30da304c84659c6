// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace TMinus {

/// The ground and the edge of what can be typed into. The focus always shows there.
void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget);
/// A box to choose from: a field with an angle at its right.
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget);
/// A field for a number or a date: two angles, or one where a calendar opens.
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget);

} // namespace TMinus
