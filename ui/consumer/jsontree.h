// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

class QTreeWidget;
class QTreeWidgetItem;

namespace TMinus {

/// The longest body that is shown as a tree.
inline constexpr qsizetype longestTree = 64 << 10;

/// Whether @p body is JSON of an object or an array, and short enough for a tree.
bool isShortJson(const QByteArray &body);
/// Fills @p tree with what @p body holds: names and values.
void fillJsonTree(QTreeWidget &tree, const QByteArray &body);
/// The way to @p item: "$.order.items[2]".
QString jsonTreePath(const QTreeWidgetItem &item);

} // namespace TMinus
