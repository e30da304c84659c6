// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace TMinus {

class Label;

/// How many messages are spread over time, and how fast they leave.
class ManyPace final : public QWidget
{
    Q_OBJECT

public:
    /// @p perSecond is what the profile allows; 0: as fast as it goes.
    explicit ManyPace(int perSecond, QWidget *parent = nullptr);

    /// Spread, jitter and rate.
    void write(BulkPlan &plan) const;
    /// What is wrong with a field, in a sentence; empty: nothing.
    QString fault() const;
    /// How many are due in the fullest minute.
    void setPeak(qint64 perMinute, int busyPerMinute);

Q_SIGNALS:
    void edited();

private:
    QWidget *group(std::initializer_list<QWidget *> widgets);
    QLineEdit *addSpan(const QString &name, const QString &says, const QString &text);
    void look();

    QCheckBox *m_isSpread;
    QLineEdit *m_spread;
    Label *m_peak;
    QLineEdit *m_jitter;
    QSpinBox *m_rate;
};

} // namespace TMinus
