// SPDX-License-Identifier: Apache-2.0
#include "ui/style/fieldpainting.h"

#include "ui/style/brushwork.h"
#include "ui/style/looks.h"
#include "ui/style/tokens.h"

#include <QAbstractSpinBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QStyleOption>

namespace TMinus {

namespace {

QColor arrowInk(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    return isOn(option, QStyle::State_Enabled) ? tokens.text2 : tokens.text3;
}

} // namespace

void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const bool isFocused = isEnabled && isOn(option, QStyle::State_HasFocus);
    const FieldMark mark = fieldMarkOf(widget);
    // What is wrong is typed by somebody who is in the field: the caret shows the focus there.
    const QColor edge = mark == FieldMark::Wrong ? tokens.overdue
        : isFocused                              ? tokens.focus
        : mark == FieldMark::Warned              ? tokens.unknown
        : isEnabled                              ? tokens.border
                                                 : tokens.hair;
    paintBox(painter,
             {.rect = option.rect,
              .ground = isEnabled ? tokens.base : tokens.window,
              .edge = edge,
              .width = isFocused || mark == FieldMark::Wrong ? 2.0 : 1.0});
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    paintField(painter, option, widget);
    const QRectF rect(option.rect);
    paintChevron(painter, {rect.right() - 12, rect.center().y()}, 1.6, arrowInk(option));
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    paintField(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRectF rect(option.rect);
    const QPointF centre(rect.right() - 12, rect.center().y());
    const auto *date = qobject_cast<const QDateTimeEdit *>(widget);
    if (date && date->calendarPopup())
        return paintChevron(painter, centre, 1.6, arrowInk(option));
    paintChevron(painter, centre - QPointF(0, 4.5), -1.4, arrowInk(option));
    paintChevron(painter, centre + QPointF(0, 4.5), 1.4, arrowInk(option));
}

} // namespace TMinus
