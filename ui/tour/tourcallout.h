// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

class QPainterPath;
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

    /// Shows step @p number of @p count, from 0, beside the first of @p targets that is in sight:
    /// widgets of the window. Where they move it goes with them.
    void show(const Step &step, int number, int count, const QList<QWidget *> &targets);
    /// Where its point is, in the window.
    QPoint tip() const;

Q_SIGNALS:
    void deedChosen();
    void nextChosen();
    void skipped();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Which edge its point is at.
    enum class Side { Left, Right, Bottom };

    void arrangeWidgets();
    QWidget *target() const;
    void watch();
    void place();
    void pointFrom(Side side);
    QPainterPath outline() const;

    QList<QPointer<QWidget>> m_targets;
    int m_number = 0;
    int m_count = 1;
    Side m_side = Side::Left;
    int m_pointAt = 40;      ///< along that edge
    bool m_isMoving = false; ///< it takes its place in a moment
    Label *m_place;
    Label *m_title;
    Label *m_text;
    QPushButton *m_skip;
    QPushButton *m_deed;
    QPushButton *m_next;
};

} // namespace TMinus
