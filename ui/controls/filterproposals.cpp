// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/filterproposals.h"

#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QPainter>

namespace TMinus {

namespace {

constexpr int rowHeight = 24;
constexpr int margin = 10;
constexpr int between = 24; ///< the word and what it asks for

QString explained(const QModelIndex &index)
{
    return index.data(Qt::UserRole).toString();
}

} // namespace

void FilterProposals::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, isCurrent ? tokens.selection : tokens.base);
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const QString word = index.data().toString();
    painter->setFont(sized(option.font, tableText));
    painter->setPen(tokens.text);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, rect.width()));
    const int used = painter->fontMetrics().horizontalAdvance(word) + between;
    if (used >= rect.width())
        return;
    painter->setPen(isCurrent ? tokens.text2 : tokens.text3);
    painter->drawText(
        rect, Qt::AlignVCenter | Qt::AlignRight,
        painter->fontMetrics().elidedText(explained(index), Qt::ElideRight, rect.width() - used));
}

QSize FilterProposals::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(sized(option.font, tableText));
    const int width = metrics.horizontalAdvance(index.data().toString()) + between
        + metrics.horizontalAdvance(explained(index)) + 2 * margin;
    return {width, qMax(rowHeight, metrics.height() + 6)};
}

} // namespace TMinus
