// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

class QPushButton;

namespace TMinus {

class Label;

/// A few words beside a control of the window, with a point that shows which one is meant. It takes
/// no room from anything.
class TourCallout final : public QFrame
{
    Q_OBJECT

public:
    /// What one step says.
    struct Step
    {
        QString title = {};
        QString text = {};
        QString deed = {}; ///< words of a button that does it; empty: none
    };

    explicit TourCallout(QWidget *window);

    /// Shows step @p number of @p count, from 0, beside @p target, a widget of the window.
    void show(const Step &step, int number, int count, QWidget *target);
    /// Stands beside its target again: the window is another size.
    void place();

Q_SIGNALS:
    void deedChosen();
    void nextChosen();
    void skipped();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrangeWidgets();

    QPointer<QWidget> m_target;
    int m_number = 0;
    int m_count = 1;
    bool m_pointsLeft = true; ///< its point is at its left edge
    int m_pointAt = 40;       ///< below its upper edge
    Label *m_place;
    Label *m_title;
    Label *m_text;
    QPushButton *m_skip;
    QPushButton *m_deed;
    QPushButton *m_next;
};

} // namespace TMinus
