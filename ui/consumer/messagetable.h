// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagemodel.h"
#include "ui/consumer/messagedelegate.h"

#include <QTableView>

namespace TMinus {

class ColumnFitter;
class SharedClock;

/// The table of what came in. A button on each row acknowledges it, on the current one a real
/// QPushButton; so does the key A for all that is selected. A click on a button changes no
/// selection. What comes in above moves nothing that one looks at.
class MessageTable final : public QTableView
{
    Q_OBJECT

public:
    /// Both must outlive the table.
    MessageTable(MessageModel &model, SharedClock &clock, QWidget *parent = nullptr);

    /// The rows that are selected and can be acknowledged.
    QList<MessageHandle> ackableSelection() const;
    /// How many they are, counted up to @p most.
    int ackableCount(int most) const;
    /// Asks for what is selected, or for the current row.
    void acknowledgeSelected();
    /// Scrolls to the newest row.
    void showNewest();
    /// How many rows came above what is in sight.
    int unseenCount() const { return m_unseen; }
    /// Letters are commands here, never a search.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void acknowledgeRequested(const QList<TMinus::MessageHandle> &deliveries);
    /// Commit or roll back a half message.
    void settleRequested(const TMinus::MessageHandle &delivery, TMinus::MessageDeed deed);
    /// The operator wants to see this row in full.
    void detailsRequested(const QModelIndex &index);
    /// The operator wants the menu of the current row.
    void menuRequested(const QPoint &globalPlace);
    void selectionChangedByOperator();
    void unseenChanged();

protected:
    bool event(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Button = MessageDelegate::Button;
    void createHeaders();
    void connectSignals();
    void dress();
    void fitColumns();
    void moveColumns();
    qreal textShare() const;
    bool hasHalfMessages() const;
    template<typename Take>
    void eachAckable(Take take) const;
    void keepPlace(int first, int last);
    void openButton();
    void tick();
    void flash(const QModelIndex &index);
    void endFlash(quint32 number);
    Button buttonAt(const QPoint &position) const;
    void request(const QModelIndex &index, MessageDeed deed);
    void setHovered(const Button &button);

    MessageModel &m_model;
    SharedClock &m_clock;
    MessageDelegate *m_delegate;
    ColumnFitter *m_fitter = nullptr;
    QPersistentModelIndex m_opened; ///< whose button is a real one
    bool m_hadHalfMessages = false;
    int m_unseen = 0;
    int m_placeBefore = 0; ///< of the scroll bar, before rows came
};

} // namespace TMinus
