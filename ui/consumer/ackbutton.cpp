// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/ackbutton.h"

#include "base/result.h"
#include "models/messagemodel.h"
#include "ui/controls/focusheir.h"
#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QPainter>

namespace TMinus {

namespace {

QColor groundOf(const AckLook &look, const Tokens &tokens)
{
    if (look.isPressed)
        return tokens.sunken;
    if (look.isHovered)
        return tokens.hover;
    return &tokens == &lightTokens() ? tokens.base : tokens.chrome;
}

void paintWord(QPainter &painter, const QRectF &rect, const QString &word)
{
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, int(rect.width())));
}

} // namespace

void paintAckButton(QPainter &painter, const QRectF &rect, const AckLook &look,
                    const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.isDone) {
        painter.setPen(palette.color(QPalette::Text));
        paintWord(painter, rect, look.word);
    } else if (look.isArmed) {
        paintBox(painter,
                 {.rect = rect,
                  .ground = groundOf(look, tokens),
                  .edge = look.isFocused ? tokens.focus : tokens.border,
                  .width = look.isFocused ? 2.0 : 1.0});
        painter.setFont(strong(painter.font()));
        painter.setPen(look.isFailed ? tokens.errorText : tokens.accent);
        paintWord(painter, rect, look.word);
    } else {
        QPen edge(tokens.text3, 1);
        edge.setDashPattern({3, 3});
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
        painter.setPen(tokens.text3);
        paintWord(painter, rect, look.word);
    }
    painter.restore();
}

QList<QRect> ackButtonRects(const QRect &cell, bool isHalf)
{
    const QRect inner = cell.adjusted(6, 3, -6, -4);
    if (!isHalf)
        return {inner};
    constexpr int gap = 6;
    const int width = (inner.width() - gap) / 2;
    return {QRect(inner.left(), inner.top(), width, inner.height()),
            QRect(inner.left() + width + gap, inner.top(), width, inner.height())};
}

MessageDeed ackDeed(int place, bool isHalf)
{
    if (!isHalf)
        return MessageDeed::Acknowledge;
    return place == 0 ? MessageDeed::Commit : MessageDeed::Rollback;
}

AckLook ackLookOf(const QModelIndex &index, int place)
{
    const auto state = index.data(MessageModel::StateRole).value<MessageState>();
    const bool isArmed = index.data(MessageModel::CanAckRole).toBool();
    return {.word = place == 0 ? index.data().toString() : AckButton::tr("Roll back"),
            .isArmed = isArmed,
            .isDone = state == MessageState::Acked,
            .isFailed = state == MessageState::AckFailed && isArmed};
}

AckButton::AckButton(QWidget *parent)
    : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void AckButton::show(const QModelIndex &index, int place)
{
    m_look = ackLookOf(index, place);
    setText(m_look.word);
    setEnabled(m_look.isArmed);
    const QString says = index.data(Qt::AccessibleTextRole).toString();
    setAccessibleName(place == 0 ? says : tr("Roll back: %1").arg(says));
    setToolTip(index.data(Qt::ToolTipRole).toString());
    update();
}

void AckButton::paintEvent(QPaintEvent *)
{
    AckLook look = m_look;
    look.isHovered = underMouse();
    look.isPressed = isDown();
    look.isFocused = hasFocus();
    QPainter painter(this);
    painter.setFont(font());
    paintAckButton(painter, rect(), look, palette());
}

AckCell::AckCell(bool isHalf, QWidget *parent)
    : QWidget(parent)
    , m_isHalf(isHalf)
{
    for (int place = 0; place < (isHalf ? 2 : 1); ++place) {
        auto *button = new AckButton(this);
        button->setObjectName(place == 0 ? u"ackCurrent"_s : u"rollBackCurrent"_s);
        connect(button, &QPushButton::clicked, this,
                [this, place] { Q_EMIT chosen(ackDeed(place, m_isHalf)); });
        m_buttons.append(button);
    }
    handFocusOn(*this, *m_buttons.first());
}

void AckCell::show(const QModelIndex &index)
{
    for (int place = 0; place < m_buttons.size(); ++place) {
        m_buttons.at(place)->setFont(font());
        m_buttons.at(place)->show(index, place);
    }
    const bool isDone =
        index.data(MessageModel::StateRole).value<MessageState>() == MessageState::Acked;
    setVisible(!isDone);
}

void AckCell::resizeEvent(QResizeEvent *event)
{
    const QList<QRect> rects = ackButtonRects(rect(), m_isHalf);
    for (int place = 0; place < m_buttons.size(); ++place)
        m_buttons.at(place)->setGeometry(rects.at(place));
    QWidget::resizeEvent(event);
}

} // namespace TMinus
