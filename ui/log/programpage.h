// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/programlogproxy.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace TMinus {

class ProgramLogModel;

/// What the program said about itself, by level and by part of it. Rows can be copied as they stand
/// in the file.
class ProgramPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p model must outlive the page.
    explicit ProgramPage(ProgramLogModel &model, QWidget *parent = nullptr);

    void setClockText(const ProgramLogProxy::ClockText &text) { m_rows.setClockText(text); }

protected:
    bool event(QEvent *event) override;

private:
    void createTable();
    void arrangeWidgets();
    void connectSignals();
    void dress();
    void offerCategories();
    void copy();

    ProgramLogModel &m_model;
    ProgramLogProxy m_rows;
    QComboBox *m_level;
    QComboBox *m_category;
    QTableView *m_table;
};

} // namespace TMinus
