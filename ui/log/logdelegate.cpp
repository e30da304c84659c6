// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logdelegate.h"

#include "models/logmodel.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace TMinus {

namespace {

using Column = LogModel::Column;

ExchangeFate fateOf(const QModelIndex &index)
{
    return static_cast<ExchangeFate>(index.data(LogModel::FateRole).toInt());
}

Ink statusInk(ExchangeFate fate)
{
    switch (fate) {
    case ExchangeFate::Fine:
        return &Tokens::okText;
    case ExchangeFate::Quiet:
        return &Tokens::text2;
    case ExchangeFate::Failed:
        return &Tokens::errorText;
    case ExchangeFate::Unknown:
        return &Tokens::warnText;
    }
    Q_UNREACHABLE();
}

bool isFigures(Column column)
{
    return column == Column::Time || column == Column::Status || column == Column::Took;
}

} // namespace

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const Column column = Column(index.column());
    const ExchangeFate fate = fateOf(index);
    const bool isSelected = option->state & QStyle::State_Selected;
    option->state &= ~QStyle::State_HasFocus;
    if (!isSelected && (fate == ExchangeFate::Failed || fate == ExchangeFate::Unknown))
        option->backgroundBrush = warnRow(tokens);
    if (column == Column::RequestId) {
        option->font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        option->font = sized(option->font, smallText / tableText);
        option->fontMetrics = QFontMetrics(option->font);
        option->palette.setColor(QPalette::Text, tokens.text2);
        option->palette.setColor(QPalette::HighlightedText, tokens.text2);
    }
    if (column == Column::Target || column == Column::RequestId)
        option->textElideMode = Qt::ElideMiddle;
    if (isFigures(column))
        option->text.clear();
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    if (isFigures(Column(index.column()))) {
        const bool isStatus = Column(index.column()) == Column::Status;
        const ExchangeFate fate = fateOf(index);
        painter->setFont(isStatus && fate != ExchangeFate::Quiet ? strong(cell.font) : cell.font);
        painter->setPen(isStatus ? tokens.*statusInk(fate) : tokens.text);
        Figures(painter->font())
            .draw(*painter, cell.rect.adjusted(cellMargin, 0, -cellMargin, 0), Qt::AlignRight,
                  index.data().toString());
    }
    painter->restore();
}

} // namespace TMinus
