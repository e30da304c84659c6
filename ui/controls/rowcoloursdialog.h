// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/preferencefile.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace TMinus {

class Segments;

/// The rows that have a colour of their own: which, and in which order the rules are asked. It is
/// opened, never waited for: accepted() tells that the operator wants what stands in it.
class RowColoursDialog final : public QDialog
{
    Q_OBJECT

public:
    RowColoursDialog(const QList<RowColour> &colours, QWidget *parent);

    /// Adds a rule at the end and makes it the current one; one that is there already just becomes
    /// that.
    void add(const QString &filter);
    QList<RowColour> colours() const;

private:
    QPushButton *button(const QString &name, const QString &text);
    void append(const RowColour &colour);
    void arrangeWidgets();
    void connectSignals();
    void move(int steps);
    void showCurrent();

    QListWidget *m_list;
    Segments *m_tints;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace TMinus
