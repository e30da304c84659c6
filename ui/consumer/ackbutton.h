// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"

#include <QAbstractItemModel>
#include <QPushButton>

class QHBoxLayout;

namespace TMinus {

/// How the button of a row looks: the painted ones, and the real one of the current row.
struct AckLook
{
    QString word = {};
    bool isArmed = true;
    bool isDone = false;   ///< only a word
    bool isFailed = false; ///< the last attempt did
    bool isHovered = false;
    bool isPressed = false;
    bool isFocused = false;
};

/// Draws a button of a row in @p rect in the font of @p painter.
void paintAckButton(QPainter &painter, const QRectF &rect, const AckLook &look,
                    const QPalette &palette);

/// Where the buttons of a cell stand: one, or Commit and Roll back.
QList<QRect> ackButtonRects(const QRect &cell, bool isHalf);
/// The deed behind button @p place of a cell.
MessageDeed ackDeed(int place, bool isHalf);
/// How button @p place of @p index looks, untouched.
AckLook ackLookOf(const QModelIndex &index, int place);

/// A real button of the current row, so that Tab and assistive tools find one.
class AckButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AckButton(QWidget *parent = nullptr);
    /// Shows what button @p place of @p index says and whether it can be pressed.
    void show(const QModelIndex &index, int place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AckLook m_look;
};

/// The Ack cell of the current row: one real button, or two for a half message.
class AckCell final : public QWidget
{
    Q_OBJECT

public:
    explicit AckCell(bool isHalf, QWidget *parent = nullptr);
    void show(const QModelIndex &index);

Q_SIGNALS:
    void chosen(TMinus::MessageDeed deed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const bool m_isHalf;
    QList<AckButton *> m_buttons;
};

} // namespace TMinus
