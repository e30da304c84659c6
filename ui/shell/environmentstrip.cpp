// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/environmentstrip.h"

#include "ui/shell/environment.h"

#include <QPainter>

namespace TMinus {

namespace {

constexpr int plainHeight = 4;
constexpr int armedHeight = 6;
constexpr int hatchStep = 14;

} // namespace

EnvironmentStrip::EnvironmentStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(plainHeight);
}

void EnvironmentStrip::showProfile(const Profile &profile, bool isArmed)
{
    m_profile = profile;
    m_isArmed = isArmed;
    setFixedHeight(isArmed ? armedHeight : plainHeight);
    update();
}

void EnvironmentStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), stripColour(m_profile, tokens));
    if (!m_isArmed)
        return;
    QColor ink = tokens.onEnvironment;
    ink.setAlphaF(0.8F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 3));
    for (int x = -10; x < width(); x += hatchStep)
        painter.drawLine(QPointF(x, height() + 2), QPointF(x + height() + 4, -2));
}

} // namespace TMinus
