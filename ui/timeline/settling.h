// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantAnimation>

#include <functional>

class QWidget;

namespace TMinus {

/// A short way from one picture to the next; none at all where the system or the operator wants
/// nothing to move by itself.
class Settling final : public QObject
{
    Q_OBJECT

public:
    /// @p step is called with the part of the way that is behind, up to 1. @p widget must outlive it.
    Settling(QWidget &widget, std::function<void(qreal)> step);

    /// Goes it in @p usual ms; at once while the widget is not to be seen.
    void start(int usual);
    /// Stays where it is.
    void stop() { m_animation.stop(); }
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

private:
    QWidget &m_widget;
    const std::function<void(qreal)> m_step;
    QVariantAnimation m_animation;
};

} // namespace TMinus
