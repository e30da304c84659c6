// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

/// Lies dark over a window while something stands before it. A click on it is told.
class Shade final : public QWidget
{
    Q_OBJECT

public:
    explicit Shade(QWidget *window);

    /// Lies over all of the window but what is above @p top.
    void cover(int top);

Q_SIGNALS:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace TMinus
