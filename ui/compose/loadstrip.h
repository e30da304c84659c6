// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/dueload.h"

#include <QTimeZone>
#include <QWidget>

class QPushButton;

namespace TMinus {

class ElidedLabel;
class LoadBars;

/// What a load strip shows.
struct LoadView
{
    DueLoad load = {};
    QDateTime due = {}; ///< the choice
    QTimeZone zone = {};
    int busyPerMinute = 100;
    QuietRange legal = {}; ///< what may be chosen
};

/// How much is due around the chosen time, and where it is quieter.
class LoadStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadStrip(QWidget *parent = nullptr);

    void show(const LoadView &view);
    using QWidget::show;
    /// One line where there is little room.
    void setShort(bool isShort);

Q_SIGNALS:
    /// This instant instead.
    void chosen(const QDateTime &due);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_title;
    QPushButton *m_quiet;
    LoadBars *m_bars;
    QDateTime m_first; ///< the first minute of the bars
    QDateTime m_due;
    QDateTime m_offered;
};

} // namespace TMinus
