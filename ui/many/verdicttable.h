// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace TMinus {

class BulkModel;

/// The table of many messages: refused rows first.
class VerdictTable final : public QTableView
{
    Q_OBJECT

public:
    /// @p model must outlive the table.
    explicit VerdictTable(BulkModel &model, QWidget *parent = nullptr);

    /// Letters are never a search here.
    void keyboardSearch(const QString &) override {}

protected:
    bool event(QEvent *event) override;

private:
    void dress();
};

} // namespace TMinus
