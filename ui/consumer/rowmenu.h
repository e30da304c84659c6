// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMenu>

namespace TMinus {

class ConsumerPage;

/// What can be done with the current row of @p page, as a menu that goes when it closes: what
/// settles it, @p deeds (null: a separator), and the columns of bodies to be taken out.
QMenu *rowMenu(ConsumerPage &page, const QList<QAction *> &deeds);
/// What the selected rows of @p page show, with tabs between the cells.
QString rowText(const ConsumerPage &page);
/// The numbers of the selected rows, else of the current one.
std::vector<quint32> selectedNumbers(const ConsumerPage &page);

} // namespace TMinus
