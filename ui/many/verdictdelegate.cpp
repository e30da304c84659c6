// SPDX-License-Identifier: Apache-2.0
#include "ui/many/verdictdelegate.h"

#include "models/bulkmodel.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/stateappearance.h"
#include "ui/style/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace TMinus {

namespace {

using Column = BulkModel::Column;

constexpr int markWidth = 20; ///< of the mark and the space behind it

Mark markOf(const QModelIndex &index)
{
    const auto verdict = index.data(BulkModel::VerdictRole).value<RowVerdict>();
    if (verdict.state)
        return TMinus::markOf(*verdict.state);
    return verdict.isGood ? Mark::Acked : Mark::Refused;
}

bool isFigures(Column column)
{
    return column == Column::Row || column == Column::Due;
}

/// A row that stays behind is red where it says why.
Ink inkOf(const QModelIndex &index)
{
    const bool hasFailed = index.data(BulkModel::FailedRole).toBool();
    const auto column = Column(index.column());
    if (column == Column::Why)
        return hasFailed ? &Tokens::errorText : &Tokens::text2;
    return column == Column::Due && hasFailed ? &Tokens::errorText : &Tokens::text;
}

} // namespace

void VerdictDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QColor ink = tokensOf(option->palette).*inkOf(index);
    const auto column = Column(index.column());
    option->state &= ~QStyle::State_HasFocus;
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
    option->textElideMode = column == Column::Key ? Qt::ElideMiddle : Qt::ElideRight;
    if (column == Column::Verdict || isFigures(column))
        option->text.clear();
}

void VerdictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Tokens &tokens = tokensOf(cell.palette);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    painter->save();
    paintHair(*painter, QRectF(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
              tokens.grid);
    const auto *view = qobject_cast<const QAbstractItemView *>(cell.widget);
    if (index.column() == 0 && view && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(cell.rect.topLeft(), QSize(3, cell.rect.height() - 1)),
                          tokens.accent);
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const QRect words = cell.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const auto column = Column(index.column());
    if (column == Column::Verdict) {
        paintMark(*painter, markOf(index), tokens,
                  {.centre = QPointF(cell.rect.left() + 14, QRectF(cell.rect).center().y())});
        painter->drawText(words.adjusted(markWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    } else if (isFigures(column)) {
        Figures(painter->font()).draw(*painter, words, Qt::AlignRight, index.data().toString());
    }
    painter->restore();
}

} // namespace TMinus
