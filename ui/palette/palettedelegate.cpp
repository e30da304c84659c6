// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettedelegate.h"

#include "base/result.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int rowHeight = 36;
constexpr int headingHeight = 28;
constexpr int side = 14;
constexpr int iconSize = 16;
constexpr int wordsAt = 40; ///< behind the icon
constexpr int gap = 10;

QFont noteFont()
{
    return sized(QApplication::font(), tableText);
}

const Tokens &tokens()
{
    return tokensOf(QApplication::palette());
}

} // namespace

PaletteDelegate::PaletteDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = qMax(rowHeight, option.fontMetrics.height() + 12);
    const bool hasHeading = !index.data(HeadingRole).toString().isEmpty();
    return {200, row + (hasHeading ? headingHeight : 0)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    if (const QString heading = index.data(HeadingRole).toString(); !heading.isEmpty()) {
        paintHeading(*painter, QRect(row.topLeft(), QSize(row.width(), headingHeight)), heading);
        row.setTop(row.top() + headingHeight);
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(row, tokens().selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, tokens().hover);
    const bool isOff = !index.data(ReasonRole).toString().isEmpty();
    icon(index.data(IconRole).toString(), isOff ? &Tokens::text3 : &Tokens::text2)
        .paint(painter,
               QRect(row.left() + side, row.center().y() - iconSize / 2 + 1, iconSize, iconSize));
    const int keys = paintKeys(*painter, row, index.data(KeyRole).toString());
    paintWords(*painter, row.adjusted(wordsAt, 0, -keys - side, 0), index, isSelected);
    painter->restore();
}

void PaletteDelegate::paintHeading(QPainter &painter, const QRect &room,
                                   const QString &heading) const
{
    painter.setFont(strong(sized(QApplication::font(), badgeText)));
    painter.setPen(tokens().text2);
    painter.drawText(room.adjusted(side, 4, -side, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     heading.toUpper());
}

/// The boxes stand at the right; returns the room that they take.
int PaletteDelegate::paintKeys(QPainter &painter, const QRect &room, const QString &keys) const
{
    if (keys.isEmpty())
        return 0;
    painter.setFont(sized(QApplication::font(), smallText));
    const QFontMetrics metrics(painter.font());
    QString marked = keys;
    marked.replace(u"++"_s, u"+Plus"_s);
    const QStringList caps = marked.split(u'+', Qt::SkipEmptyParts);
    int right = room.right() - side;
    for (auto cap = caps.crbegin(); cap != caps.crend(); ++cap) {
        const QString text = *cap == u"Plus"_s ? u"+"_s : *cap;
        const int width = metrics.horizontalAdvance(text) + 12;
        const QRectF box(right - width, room.center().y() - 8, width, 18);
        paintBox(painter,
                 {.rect = box, .ground = tokens().chrome, .edge = tokens().hair, .radius = 4});
        painter.setPen(tokens().text2);
        painter.drawText(box, Qt::AlignCenter, text);
        right -= width + 4;
    }
    return room.right() - right;
}

void PaletteDelegate::paintWords(QPainter &painter, const QRect &room, const QModelIndex &index,
                                 bool isSelected) const
{
    const QString reason = index.data(ReasonRole).toString();
    const QFont title = isSelected ? strong(QApplication::font()) : QApplication::font();
    painter.setFont(title);
    painter.setPen(reason.isEmpty() ? tokens().text : isSelected ? tokens().text2 : tokens().text3);
    const QString words =
        QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, words);
    const int used = QFontMetrics(title).horizontalAdvance(words) + gap;
    const QRect rest = room.adjusted(used, 1, 0, 0);
    if (rest.width() <= 0)
        return;
    painter.setFont(noteFont());
    painter.setPen(reason.isEmpty() ? tokens().text2 : tokens().warnText);
    const QString note = reason.isEmpty() ? index.data(NoteRole).toString() : reason;
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(noteFont()).elidedText(note, Qt::ElideRight, rest.width()));
}

} // namespace TMinus
