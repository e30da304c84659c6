// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"

#include <QPersistentModelIndex>
#include <QSet>
#include <QStyledItemDelegate>

namespace TMinus {

/// Paints the rows of a MessageModel: the state's mark, the lease as a bar that runs out, the
/// buttons of each row. What it paints are the model's own words. Its editor is the real button
/// of the current row.
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// One button of one cell; none when the index is invalid.
    struct Button
    {
        QPersistentModelIndex index = {};
        int place = 0;
        bool operator==(const Button &) const = default;
    };
    /// The button that lies under the pointer, and the one that is held down.
    void setHovered(const Button &button) { m_hovered = button; }
    void setPressed(const Button &button) { m_pressed = button; }
    const Button &hovered() const { return m_hovered; }
    const Button &pressed() const { return m_pressed; }
    /// The rows, by MessageModel::NumberRole, that have just come again.
    void setFlashing(quint32 number, bool isFlashing);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const override {}
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

Q_SIGNALS:
    /// The real button of a row was pressed.
    void chosen(const QModelIndex &index, TMinus::MessageDeed deed) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintOwn(QPainter &painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintLease(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintTry(QPainter &painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintButtons(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    Button m_hovered;
    Button m_pressed;
    QSet<quint32> m_flashing;
};

} // namespace TMinus
