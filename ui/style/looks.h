// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractButton;
class QWidget;

namespace TMinus {

/// How ConsoleStyle draws a button. A pane has one primary button at most.
enum class ButtonLook {
    Plain,
    Primary,    ///< filled with the accent
    Production, ///< filled with the colour of production, hatched at its left
    Danger,     ///< edge and words in the colour of production
    Flat,       ///< no edge
    Link,       ///< no edge, words in accent
    Segment,    ///< one of several, of which one is on
    Field,      ///< looks like a field: words at the left
};

/// What a field says about what stands in it.
enum class FieldMark { None, Warned, Wrong };

/// Gives @p button its look; a QPushButton or a QToolButton.
void setLook(QAbstractButton &button, ButtonLook look);
/// The look of @p widget, Plain unless somebody set another; nullptr is plain.
ButtonLook lookOf(const QWidget *widget);

/// Marks the field @p widget: an edit, a box to choose from, a text.
void setFieldMark(QWidget &widget, FieldMark mark);
/// The mark of @p widget; nullptr has none.
FieldMark fieldMarkOf(const QWidget *widget);

} // namespace TMinus
