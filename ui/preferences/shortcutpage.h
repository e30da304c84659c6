// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/shortcuts.h"

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace TMinus {

class Label;

/// The actions of a window with their keys, each of which can be another.
class ShortcutPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p window outlives the page.
    ShortcutPage(const QWidget &window, const ChosenKeys &chosen, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The operator gave other keys.
    void changed(const TMinus::ChosenKeys &chosen);

private:
    void createList();
    void createEditor();
    void arrangeWidgets();
    void fill();
    void sift();
    QAction *current() const;
    void showCurrent();
    void take(const QKeySequence &key);
    void reset();
    void keep();

    const QWidget &m_window;
    ChosenKeys m_chosen;
    QList<QAction *> m_actions;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    Label *m_reason;
};

} // namespace TMinus
