// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/settling.h"

#include <QStyle>
#include <QWidget>

namespace TMinus {

Settling::Settling(QWidget &widget, std::function<void(qreal)> step)
    : m_widget(widget)
    , m_step(std::move(step))
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { m_step(share.toReal()); });
}

void Settling::start(int usual)
{
    m_animation.stop();
    const bool moves =
        m_widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_widget) > 0;
    if (!moves || !m_widget.isVisible())
        return m_step(1);
    m_animation.setDuration(usual);
    m_animation.start();
}

} // namespace TMinus
