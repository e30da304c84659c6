// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/ledgerdelegate.h"

#include "models/ledgermodel.h"
#include "ui/ledgerlist/ledgermark.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/rowtints.h"
#include "ui/style/typography.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace TMinus {

namespace {

using Column = LedgerColumn;

constexpr int markWidth = 20; ///< of the state's mark and the space behind it

MessageState stateOf(const QModelIndex &index)
{
    return index.data(LedgerModel::StateRole).value<MessageState>();
}

DerivedState derivedOf(const QModelIndex &index)
{
    return index.data(LedgerModel::DerivedRole).value<DerivedState>();
}

HoldKind holdOf(const QModelIndex &index)
{
    return index.data(LedgerModel::HoldRole).value<HoldKind>();
}

RowTint tintOf(const QModelIndex &index)
{
    return index.data(LedgerModel::TintRole).value<RowTint>();
}

/// Nothing more will come of it.
bool isSettled(MessageState state)
{
    switch (state) {
    case MessageState::NotSent:
    case MessageState::Cancelled:
    case MessageState::Expired:
    case MessageState::Acked:
        return true;
    default:
        return false;
    }
}

bool isLeaving(const QModelIndex &index)
{
    return stateOf(index) == MessageState::Leaving
        || (stateOf(index) == MessageState::Held && holdOf(index) == HoldKind::Undo);
}

bool isFigures(Column column)
{
    return column == Column::Due || column == Column::In || column == Column::Leaves;
}

/// Ends are what ids and keys differ in.
bool isElidedInside(Column column)
{
    return column == Column::Key || column == Column::MessageId;
}

QFont fixedFont(const QFont &font)
{
    QFont fixed = font;
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    return sized(fixed, smallText / tableText);
}

} // namespace

void LedgerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const auto column = Column(index.column());
    const bool isSelected = option->state & QStyle::State_Selected;
    option->state &= ~QStyle::State_HasFocus;
    if (isSettled(stateOf(index))) {
        // Settled words are too pale for the ground of a selected row.
        option->palette.setColor(QPalette::Text, tokens.text3);
        option->palette.setColor(QPalette::HighlightedText, tokens.text2);
    }
    if (!isSelected && derivedOf(index) == DerivedState::Overdue)
        option->backgroundBrush = warnRow(tokens);
    else if (!isSelected && isLeaving(index))
        option->backgroundBrush = tokens.infoGround;
    else if (const RowTint tint = tintOf(index); tint != RowTint::None && !isSelected)
        option->backgroundBrush = RowTints::ground(tint, tokens);
    if (m_flashing.contains(index.data(LedgerModel::NumberRole).toLongLong()))
        option->backgroundBrush = tokens.infoGround;
    if (column == Column::MessageId) {
        option->font = fixedFont(option->font);
        option->fontMetrics = QFontMetrics(option->font);
    }
    if (column == Column::CanDo && !isSettled(stateOf(index))) {
        const bool canUndo = isLeaving(index);
        option->font = canUndo ? strong(option->font) : option->font;
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, canUndo ? tokens.accent : tokens.text2);
    }
    option->textElideMode = isElidedInside(column) ? Qt::ElideMiddle : Qt::ElideRight;
    if (column == Column::State || isFigures(column))
        option->text.clear();
}

void LedgerDelegate::setFlashing(qint64 number, bool isFlashing)
{
    if (isFlashing)
        m_flashing.insert(number);
    else
        m_flashing.remove(number);
}

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Tokens &tokens = tokensOf(cell.palette);
    QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    painter->save();
    paintHair(*painter, QRectF(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
              tokens.grid);
    if (index.column() == 0)
        RowTints::paintEdge(*painter, cell.rect, tintOf(index), tokens);
    const auto *view = qobject_cast<const QAbstractItemView *>(cell.widget);
    if (index.column() == 0 && view && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(cell.rect.topLeft(), QSize(3, cell.rect.height() - 1)),
                          tokens.accent);
    const bool isSelected = cell.state & QStyle::State_Selected;
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    if (Column(index.column()) == Column::State)
        paintState(*painter, cell, index);
    else if (isFigures(Column(index.column())))
        paintFigures(*painter, cell, index);
    painter->restore();
}

void LedgerDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &cell,
                                const QModelIndex &index) const
{
    const QPointF centre(cell.rect.left() + 15, QRectF(cell.rect).center().y());
    paintMark(painter, markOf(stateOf(index), derivedOf(index), holdOf(index)),
              tokensOf(cell.palette), {.centre = centre});
    const QRect words = cell.rect.adjusted(cellMargin + markWidth, 0, -cellMargin / 2, 0);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

void LedgerDelegate::paintFigures(QPainter &painter, const QStyleOptionViewItem &cell,
                                  const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(cell.palette);
    const auto column = Column(index.column());
    if (column == Column::In && derivedOf(index) == DerivedState::Overdue) {
        painter.setFont(strong(cell.font));
        painter.setPen(tokens.errorText);
    } else if (index.data(LedgerModel::MovingRole).toBool()) {
        painter.setFont(strong(cell.font));
        painter.setPen(tokens.accent);
    } else if (column == Column::Leaves && isLeaving(index)) {
        painter.setFont(strong(cell.font));
        painter.setPen(tokens.accent);
    }
    Figures(painter.font())
        .draw(painter, cell.rect.adjusted(cellMargin, 0, -cellMargin, 0), Qt::AlignRight,
              index.data().toString());
}

} // namespace TMinus
