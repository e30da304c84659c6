// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/profiledelegate.h"

#include "models/profilesmodel.h"
#include "ui/shell/environment.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int side = 12;
constexpr int rowHeight = 46;
constexpr int chipHeight = 14;
constexpr int lockSize = 13;

} // namespace

void ProfileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const Tokens &tokens = tokensOf(row.palette);
    const bool isSelected = row.state & QStyle::State_Selected;
    const auto environment =
        static_cast<ProfileEnvironment>(index.data(ProfilesModel::EnvironmentRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(isSelected ? strong(option.font) : option.font);
    painter->setPen(tokens.text);
    const QFontMetrics name(painter->font());
    const QRect words(row.rect.left() + side, row.rect.top() + 6, row.rect.width() - 2 * side,
                      name.height());
    painter->drawText(words, Qt::AlignVCenter,
                      name.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    const QString word = environmentWord(environment);
    painter->setFont(strong(sized(option.font, badgeText)));
    const QFontMetrics small(painter->font());
    const QRect chip(words.left(), words.bottom() + 3, small.horizontalAdvance(word) + 12,
                     qMax(chipHeight, small.height()));
    paintBox(*painter,
             {.rect = chip, .ground = tokens.*environmentInk(environment), .radius = 3.5});
    painter->setPen(tokens.onEnvironment);
    painter->drawText(chip, Qt::AlignCenter, word);
    if (index.data(ProfilesModel::LockedRole).toBool())
        icon(u"lock"_s, &Tokens::text3)
            .paint(painter,
                   QRect(chip.right() + 6, chip.center().y() - lockSize / 2, lockSize, lockSize));
    painter->restore();
}

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics small(sized(option.font, badgeText));
    return {0,
            qMax(rowHeight, option.fontMetrics.height() + qMax(chipHeight, small.height()) + 14)};
}

} // namespace TMinus
