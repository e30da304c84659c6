// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "timeline/dueload.h"
#include "timeline/whenchoice.h"

#include <QWidget>

namespace TMinus {

class LoadStrip;
class ReadBackCard;
class SharedClock;
class TimePicker;
class WhenEditor;
class ZoneLens;
struct LoadView;

/// The part of the form about time: the choice, what is already due around it, and its read-back.
class TimeSection final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    TimeSection(SharedClock &clock, ZoneLens &lens, QWidget *parent = nullptr);

    WhenEditor &when() const { return *m_when; }
    const WhenChoice &choice() const;
    /// How many messages are due when; empty: nobody knows, and nothing is shown of it.
    void setLoad(const DueLoad &load);
    /// How far ahead a message may be due, and from how many a minute on it is busy.
    void setLimits(std::chrono::hours window, int busyPerMinute);
    /// A warning where many are due in the same minute.
    std::optional<Finding> busyFinding() const;
    /// Shows what time has made of the choice; @p isBad: it must not be taken.
    void refresh(bool isBad);
    void openPicker();
    /// The same, with the caret in the line for words.
    void openPaste();

Q_SIGNALS:
    void edited();
    /// It is known anew how much is due when.
    void loadChanged();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    LoadView view(const QDateTime &now) const;
    void showReadBack(const QDateTime &now, bool isBad);
    void showLoad(const QDateTime &now);
    void fitWindow();

    SharedClock &m_clock;
    ZoneLens &m_lens;
    DueLoad m_load;
    std::chrono::hours m_window{72};
    int m_busyPerMinute = 100;
    WhenEditor *m_when;
    LoadStrip *m_strip;
    ReadBackCard *m_readBack;
    TimePicker *m_picker;
};

} // namespace TMinus
