// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QDate>
#include <QSet>
#include <QWidget>

namespace TMinus {

class Label;
class MonthGrid;

/// Two months beside the lanes. Days that are chosen are the only ones that the table lists; a
/// double click goes there.
class MonthNavigator final : public QWidget
{
    Q_OBJECT

public:
    /// @p scene must outlive the navigator.
    explicit MonthNavigator(TimelineScene &scene, QWidget *parent = nullptr);

    const QSet<QDate> &chosen() const { return m_chosen; }
    void choose(const QDate &day, Qt::KeyboardModifiers modifiers);
    void clear();
    /// Turns to the month of @p day.
    void turnTo(const QDate &day);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The ranges of the chosen days, by time; none: all days.
    void daysChosen(const QList<TMinus::TimeRange> &days);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *createHead(MonthGrid *grid, Label *title);
    void turn(int months);
    void moveCursor(const QDate &day);
    void tell();
    QList<TimeRange> ranges() const;

    TimelineScene &m_scene;
    MonthGrid *m_first;
    MonthGrid *m_second;
    Label *m_firstTitle;
    Label *m_secondTitle;
    Label *m_sum;
    QSet<QDate> m_chosen;
    QDate m_anchor; ///< where Shift begins
    QDate m_cursor;
};

} // namespace TMinus
