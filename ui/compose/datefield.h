// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateEdit>

namespace TMinus {

/// A field for a day whose angle asks for a calendar of our own: Qt's cannot carry counts, tints and
/// reasons.
class DateField final : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// By the angle, F4 or Alt+Down.
    void calendarRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace TMinus
