// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/looks.h"

class QPainter;
class QStyleOption;

namespace TMinus {

/// The ground of a button that has words on it.
void paintButton(QPainter &painter, const QStyleOption &option, ButtonLook look);
/// The ground of a tool button: of segments, of what is only an icon.
void paintToolButton(QPainter &painter, const QStyleOption &option, ButtonLook look);
/// The box of a choice that can be on or off.
void paintCheckBox(QPainter &painter, const QStyleOption &option);
/// The ring of one choice of several.
void paintRadio(QPainter &painter, const QStyleOption &option);

} // namespace TMinus
