// SPDX-License-Identifier: Apache-2.0
#include "ui/style/looks.h"

#include <QAbstractButton>
#include <QVariant>

namespace TMinus {

namespace {

constexpr char lookName[] = "tminusLook";
constexpr char markName[] = "tminusMark";

} // namespace

void setLook(QAbstractButton &button, ButtonLook look)
{
    button.setProperty(lookName, int(look));
    button.updateGeometry();
    button.update();
}

ButtonLook lookOf(const QWidget *widget)
{
    return widget ? ButtonLook(widget->property(lookName).toInt()) : ButtonLook::Plain;
}

void setFieldMark(QWidget &widget, FieldMark mark)
{
    widget.setProperty(markName, int(mark));
    widget.update();
}

FieldMark fieldMarkOf(const QWidget *widget)
{
    return widget ? FieldMark(widget->property(markName).toInt()) : FieldMark::None;
}

} // namespace TMinus
