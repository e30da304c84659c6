// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantMap>

class QWidget;

namespace TMinus {

/// The property of a widget that somebody else remembers.
inline constexpr char ownMemoryProperty[] = "ownMemory";

/// What stands in the filters of @p window with what was used there before, and how the columns of
/// its tables are: by the names of the widgets, those of one name by their order.
QVariantMap rememberViews(const QWidget &window);

/// Gives @p window what was remembered. What it has not, or has in another shape, is passed over.
void recallViews(QWidget &window, const QVariantMap &memory);

} // namespace TMinus
