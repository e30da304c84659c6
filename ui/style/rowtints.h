// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/rowrule.h"
#include "ui/style/tokens.h"

#include <QCoreApplication>

class QPainter;

namespace TMinus {

/// How rows look that stand out by a rule: a ground, and at the left edge strokes that differ in
/// form too, so that nobody needs to see the colour.
class RowTints final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::RowTints)

public:
    /// All but None, in the order in which they are offered.
    static QList<RowTint> all();
    /// "Blue".
    static QString word(RowTint tint);
    /// The ground of a row; invalid for None.
    static QColor ground(RowTint tint, const Tokens &tokens);
    /// Draws the strokes into the left edge of a row's first cell @p cell.
    static void paintEdge(QPainter &painter, const QRect &cell, RowTint tint, const Tokens &tokens);
    /// The colour of the strokes; null for None.
    static Ink ink(RowTint tint);
};

} // namespace TMinus
