// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/messagedelegate.h"

#include "models/messagemodel.h"
#include "ui/consumer/ackbutton.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/rowtints.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace TMinus {

namespace {

using Column = MessageModel::Column;

constexpr int margin = 8;
constexpr int markWidth = 20; ///< of the state's mark and the space behind it

MessageState stateOf(const QModelIndex &index)
{
    return index.data(MessageModel::StateRole).value<MessageState>();
}

RowTint tintOf(const QModelIndex &index)
{
    return index.data(MessageModel::TintRole).value<RowTint>();
}

bool isSettled(MessageState state)
{
    return state == MessageState::Acked || state == MessageState::Expired;
}

/// The bar turns amber and red as the lease runs out; so do its figures, in the colours of words.
struct LeaseColours
{
    QColor bar;
    QColor word;
    bool isUrgent = false;
};

LeaseColours leaseColours(qlonglong left, double share, const Tokens &tokens)
{
    if (left < 30'000)
        return {tokens.overdue, tokens.errorText, true};
    if (left < 60'000 || share < 0.2)
        return {tokens.unknown, tokens.warnText, true};
    return {tokens.seen, tokens.text, false};
}

void drawWord(QPainter &painter, const QRect &rect, int alignment, const QString &word)
{
    painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, rect.width()));
}

/// Figures stand below each other.
void drawFigures(QPainter &painter, const QRect &cell, const QString &figures)
{
    Figures(painter.font())
        .draw(painter, cell.adjusted(margin, 0, -margin, 0), Qt::AlignRight, figures);
}

bool isOwn(Column column)
{
    switch (column) {
    case Column::State:
    case Column::Due:
    case Column::Late:
    case Column::FirstSeen:
    case Column::Try:
    case Column::Lease:
    case Column::Ack:
        return true;
    default:
        return false;
    }
}

} // namespace

void MessageDelegate::setFlashing(quint32 number, bool isFlashing)
{
    if (isFlashing)
        m_flashing.insert(number);
    else
        m_flashing.remove(number);
}

void MessageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &tokens = tokensOf(option->palette);
    const Column column = Column(index.column());
    const bool isSelected = option->state & QStyle::State_Selected;
    option->state &= ~QStyle::State_HasFocus;
    if (isSettled(stateOf(index))) {
        // Settled words are too pale for the ground of a selected row.
        option->palette.setColor(QPalette::Text, tokens.text3);
        option->palette.setColor(QPalette::HighlightedText, tokens.text2);
    }
    if (stateOf(index) == MessageState::AckFailed && !isSelected)
        option->backgroundBrush = warnRow(tokens);
    else if (const RowTint tint = tintOf(index); tint != RowTint::None && !isSelected)
        option->backgroundBrush = RowTints::ground(tint, tokens);
    if (!m_flashing.isEmpty() && m_flashing.contains(index.data(MessageModel::NumberRole).toUInt()))
        option->backgroundBrush = tokens.infoGround;
    if (column == Column::Body && !isSettled(stateOf(index)) && !isSelected)
        option->palette.setColor(QPalette::Text, tokens.text2);
    if (column == Column::Id) {
        option->font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        option->font = sized(option->font, smallText / tableText);
        option->fontMetrics = QFontMetrics(option->font);
    }
    if (column == Column::Id || column == Column::Key)
        option->textElideMode = Qt::ElideMiddle;
    if (isOwn(column))
        option->text.clear();
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    const bool isSelected = cell.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const QAbstractItemView *>(cell.widget);
    if (index.column() == 0 && view && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(cell.rect.topLeft(), QSize(3, cell.rect.height() - 1)),
                          tokens.accent);
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    paintOwn(*painter, cell, index);
    painter->restore();
}

void MessageDelegate::paintOwn(QPainter &painter, const QStyleOptionViewItem &cell,
                               const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(cell.palette);
    switch (Column(index.column())) {
    case Column::State:
        paintMark(
            painter, markOf(stateOf(index)), tokens,
            {.centre = QRectF(cell.rect).center() + QPointF(15 - cell.rect.width() / 2.0, 0)});
        return drawWord(painter, cell.rect.adjusted(margin + markWidth, 0, -margin / 2, 0),
                        Qt::AlignLeft, index.data().toString());
    case Column::Late:
        if (index.data(MessageModel::IsVeryLateRole).toBool() && !isSettled(stateOf(index)))
            painter.setPen(tokens.errorText);
        return drawFigures(painter, cell.rect, index.data().toString());
    case Column::Due:
    case Column::FirstSeen:
        return drawFigures(painter, cell.rect, index.data().toString());
    case Column::Try:
        return paintTry(painter, cell, index);
    case Column::Lease:
        return paintLease(painter, cell, index);
    case Column::Ack:
        return paintButtons(painter, cell, index);
    default:
        return;
    }
}

void MessageDelegate::paintTry(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QString figures = index.data().toString();
    if (!index.data(MessageModel::IsAgainRole).toBool())
        return drawFigures(painter, option.rect, figures);
    const Tokens &tokens = tokensOf(option.palette);
    painter.setFont(strong(option.font));
    const int width = painter.fontMetrics().horizontalAdvance(figures) + 12;
    const QRectF chip(option.rect.right() - margin + 5 - width, option.rect.center().y() - 9, width,
                      19);
    paintBox(painter, {.rect = chip, .ground = tokens.warnGround, .radius = 4});
    painter.setPen(tokens.warnText);
    painter.drawText(chip, Qt::AlignCenter, figures);
}

void MessageDelegate::paintLease(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const double share = index.data(MessageModel::LeaseShareRole).toDouble();
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (share < 0)
        return drawWord(painter, rect, Qt::AlignLeft, index.data().toString());
    const Tokens &tokens = tokensOf(option.palette);
    const LeaseColours colours =
        leaseColours(index.data(MessageModel::LeaseLeftRole).toLongLong(), share, tokens);
    const QString figures = index.data().toString();
    const int wordWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("00:00"));
    const QRectF track(rect.left(), rect.center().y() - 2.5, rect.width() - wordWidth - margin, 6);
    painter.setRenderHint(QPainter::Antialiasing);
    if (track.width() > 6) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(tokens.base, tokens.quiet, 0.28));
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(colours.bar);
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(qMax(6.0, track.width() * share), 6)), 3, 3);
    }
    painter.setFont(colours.isUrgent ? strong(option.font) : option.font);
    painter.setPen(colours.word);
    Figures(painter.font()).draw(painter, rect, Qt::AlignRight, figures);
}

void MessageDelegate::paintButtons(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool isHalf = index.data(MessageModel::IsHalfRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->isPersistentEditorOpen(index) && stateOf(index) != MessageState::Acked)
        return; // the real ones stand there
    QPalette palette = option.palette;
    palette.setColor(QPalette::Text, painter.pen().color());
    if (stateOf(index) == MessageState::Acked)
        return paintAckButton(painter, option.rect, ackLookOf(index, 0), palette);
    const QList<QRect> rects = ackButtonRects(option.rect, isHalf);
    for (int place = 0; place < rects.size(); ++place) {
        AckLook look = ackLookOf(index, place);
        look.isHovered = m_hovered == Button{index, place};
        look.isPressed = m_pressed == Button{index, place};
        paintAckButton(painter, rects.at(place), look, palette);
    }
}

QWidget *MessageDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *cell = new AckCell(index.data(MessageModel::IsHalfRole).toBool(), parent);
    const QPersistentModelIndex row(index);
    connect(cell, &AckCell::chosen, this,
            [this, row](MessageDeed deed) { Q_EMIT chosen(row, deed); });
    return cell;
}

void MessageDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *cell = qobject_cast<AckCell *>(editor))
        cell->show(index);
}

void MessageDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

/// The editor is a button: keys and the loss of the focus do not close it.
bool MessageDelegate::eventFilter(QObject *, QEvent *)
{
    return false;
}

} // namespace TMinus
