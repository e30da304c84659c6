// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace TMinus {

class LogModel;

/// The table of requests, newest at the top. Columns go when it is narrow.
class LogTable final : public QTableView
{
    Q_OBJECT

public:
    /// @p model must outlive the table.
    explicit LogTable(LogModel &model, QWidget *parent = nullptr);

    /// Letters are never a search here.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    /// Another row is the current one; invalid: none.
    void currentRowChanged(const QModelIndex &index);
    /// Somebody wants to read the parts of the current row.
    void partsRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void reset() override;

private:
    void dress();
    void dropColumns();
    qreal textShare() const;
};

} // namespace TMinus
