// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include "base/result.h"
#include "ui/style/consolestyle.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QToolTip>

namespace TMinus {

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_style(new ConsoleStyle)
    , m_font(QApplication::font())
{
    QApplication::setStyle(m_style);
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
    apply();
}

bool Theme::isDark() const
{
    return m_choice == Choice::System ? m_system.isDark() : m_choice == Choice::Dark;
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setComfort(int percent, bool isStill)
{
    const QFont font = sized(m_font, percent / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
    if (std::exchange(m_isStill, isStill) != isStill)
        apply();
}

Theme::Choice Theme::choiceOf(const QString &word)
{
    return word == u"dark" ? Choice::Dark : word == u"light" ? Choice::Light : Choice::System;
}

QString Theme::wordOf(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return u"system"_s;
    case Choice::Light:
        return u"light"_s;
    case Choice::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

void Theme::apply()
{
    m_style->setReducedMotion(m_system.isMotionReduced() || m_isStill);
    const QPalette palette = paletteOf(isDark() ? darkTokens() : lightTokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

} // namespace TMinus
