// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagemodel.h"
#include "tests/ui/operatorsdesk.h"
#include "ui/consumer/ackbutton.h"

#include <QPushButton>

namespace TMinus {

/// What an operator sees and clicks in the consumer that is in front.
class ConsumerRows
{
public:
    using Column = MessageModel::Column;

    explicit ConsumerRows(const OperatorsDesk &desk)
        : m_desk(desk)
    {}
    QTableView &table() const { return *m_desk.find<QTableView>("messages"); }
    int count() const { return table().model()->rowCount(); }
    /// Where the message of this key stands; -1: nowhere.
    int rowOf(const QString &key) const
    {
        for (int row = 0; row < count(); ++row) {
            if (at(row, Column::Key).data() == key)
                return row;
        }
        return -1;
    }
    QString shown(const QString &key, Column column, int role = Qt::DisplayRole) const
    {
        return at(rowOf(key), column).data(role).toString();
    }
    /// Whether the row of @p key says that it is in @p state, and its button is armed if that can
    /// be acknowledged.
    bool isIn(const QString &key, MessageState state) const
    {
        const bool isArmed = ackLookOf(at(rowOf(key), Column::Ack), 0).isArmed;
        return shown(key, Column::State) == messageStateWord(state)
            && isArmed == (state == MessageState::Seen);
    }
    void click(const QString &key, Column column, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex index = at(rowOf(key), column);
        QVERIFY(index.isValid());
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers,
                          table().visualRect(index).center());
    }
    /// Polls for this topic and no other from now on; says whether that was done.
    bool chooseTopic(const QString &wanted) const
    {
        auto *button = m_desk.find<QPushButton>(u"topics"_s, m_desk.pane(PaneId::Consumer));
        m_desk.choose(button, *button->menu(), u"topic/"_s + button->text());
        m_desk.choose(button, *button->menu(), u"topic/"_s + wanted);
        return button->text() == wanted;
    }

private:
    QModelIndex at(int row, Column column) const
    {
        return table().model()->index(row, int(column));
    }

    const OperatorsDesk &m_desk;
};

} // namespace TMinus
