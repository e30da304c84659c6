// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/whenchoice.h"
#include "ui/style/looks.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QSpinBox;
class QTimeEdit;

namespace TMinus {

class DateField;
class PresetRow;
class Segments;
class ZoneBox;

/// When a message is due: now, after a while, or at a time on a wall. The last two are one time told
/// two ways and stay in step.
class WhenEditor final : public QWidget
{
    Q_OBJECT

public:
    /// @p now is the service's time.
    explicit WhenEditor(std::function<QDateTime()> now, QWidget *parent = nullptr);

    const WhenChoice &choice() const { return m_choice; }
    void setChoice(const WhenChoice &choice);
    void setKind(WhenChoice::Kind kind);
    /// What "last used" means.
    void setLastUsed(const WhenChoice &choice);
    /// Whether there can be a due time; @p reason says why not.
    void setTimed(bool isTimed, const QString &reason);
    void setMark(FieldMark mark);
    /// The time has gone on: a preset may be over.
    void refresh();
    void focusTime();
    /// Below which the calendar opens.
    QWidget &anchor() const;

Q_SIGNALS:
    void edited();
    void calendarRequested();
    /// Somebody wants to write the time in words.
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void createWidgets();
    void createPages();
    void arrangeWidgets();
    void connectSignals();
    void takeAfter();
    void takeWall();
    void showChoice();
    void showAfter();

    std::function<QDateTime()> m_now;
    WhenChoice m_choice;
    bool m_isShowing = false;
    Segments *m_kind;
    QWidget *m_nowPage;
    QWidget *m_afterPage;
    QWidget *m_atPage;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    DateField *m_date;
    QTimeEdit *m_time;
    ZoneBox *m_zone;
    PresetRow *m_presets = nullptr;
};

} // namespace TMinus
