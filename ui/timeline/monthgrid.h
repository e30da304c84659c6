// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QDate>
#include <QSet>
#include <QWidget>

namespace TMinus {

/// The days of one month with what is due on each: a count, and a tint that is stronger the more.
class MonthGrid final : public QWidget
{
    Q_OBJECT

public:
    /// @p scene must outlive the grid.
    explicit MonthGrid(TimelineScene &scene, QWidget *parent = nullptr);

    /// Its first day.
    QDate month() const { return m_month; }
    void setMonth(const QDate &month);
    void setChosen(const QSet<QDate> &chosen);
    /// The day that the keyboard is on; invalid: none.
    void setCursor(const QDate &day);
    QDate cursor() const { return m_cursor; }
    /// How many are due on @p day and have not been seen.
    qsizetype count(const QDate &day) const;
    QRect cellOf(const QDate &day) const;
    QDate dayAt(const QPoint &place) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pressed(const QDate &day, Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void paintDay(QPainter &painter, const QDate &day, qsizetype highest) const;

    TimelineScene &m_scene;
    QDate m_month;
    QDate m_cursor;
    QSet<QDate> m_chosen;
};

} // namespace TMinus
