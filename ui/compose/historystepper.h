// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace TMinus {

class Label;

/// Steps through what was sent before: "‹ 3/17 ›". The last one is what is being written.
class HistoryStepper final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryStepper(QWidget *parent = nullptr);

    /// Shows number @p place, from 1, of @p count.
    void setPlace(int place, int count);
    /// Steps, when there is somewhere to go: -1 is older.
    void step(int direction);

Q_SIGNALS:
    void stepRequested(int direction);

private:
    QToolButton *m_older;
    Label *m_place;
    QToolButton *m_newer;
};

} // namespace TMinus
