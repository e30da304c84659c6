// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/whenchoice.h"
#include "ui/compose/loadstrip.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace TMinus {

class ElidedLabel;
class Label;
class LoadBars;
class DayGrid;
class PasteBox;
struct PhraseReading;

/// The small window below the date: a calendar, the hours of the day and the minutes around the
/// choice, each with what is already due then, and a line for times in words. Esc closes it.
class TimePicker final : public QFrame
{
    Q_OBJECT

public:
    explicit TimePicker(QWidget *parent = nullptr);

    /// @p due of @p view is the choice, @p now the service's time.
    void show(const LoadView &view, const QDateTime &now);
    using QWidget::show;
    void focusPaste();

Q_SIGNALS:
    /// This time instead; the window stays.
    void chosen(const TMinus::WhenChoice &choice);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    void showMonth();
    void showHours();
    void turn(int months);
    void takeDay(QDate day);
    void takeHour(int hour);
    std::optional<int> quietHour(const QList<qint64> &counts) const;
    WhenChoice atHour(int hour) const;
    void takeReading(const PhraseReading &reading);
    QDateTime midnight(QDate day) const;
    QDateTime local() const { return m_view.due.toTimeZone(m_view.zone); }

    LoadView m_view;
    QDateTime m_now;
    QDate m_month;
    Label *m_title;
    QWidget *m_turners;
    DayGrid *m_days;
    Label *m_note;
    ElidedLabel *m_dayTitle;
    Label *m_dayCount;
    LoadBars *m_hours;
    QPushButton *m_takeHour;
    int m_quietHour = 0; ///< that the link offers
    LoadStrip *m_minutes;
    PasteBox *m_paste;
};

} // namespace TMinus
