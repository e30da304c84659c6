// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QIcon>

namespace TMinus {

/// The names of the icons: the files of ui/icons without their ending.
QStringList iconNames();

/// The icon @p name in the colour @p ink of whatever theme is there when it is drawn: one file does
/// for light, dark, lit (drawn with QIcon::On, in accent), off (text3) and every scale. A name that
/// is none gives an empty icon.
QIcon icon(const QString &name, Ink ink = &Tokens::text2);

/// The same as a picture of @p size logical pixels at @p ratio device pixels each.
QPixmap iconPixmap(const QString &name, int size, qreal ratio, const QColor &colour);

} // namespace TMinus
