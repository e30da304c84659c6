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

const Tokens &Theme::tokens() const
{
    switch (m_choice) {
    case Choice::System:
        return m_system.isDark() ? darkTokens() : lightTokens();
    case Choice::Light:
        return lightTokens();
    case Choice::Dark:
        return darkTokens();
    case Choice::Contrast:
        return contrastTokens();
    }
    Q_UNREACHABLE();
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
    for (const Choice choice : {Choice::Light, Choice::Dark, Choice::Contrast}) {
        if (word == wordOf(choice))
            return choice;
    }
    return Choice::System;
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
    case Choice::Contrast:
        return u"contrast"_s;
    }
    Q_UNREACHABLE();
}

void Theme::apply()
{
    m_style->setReducedMotion(m_system.isMotionReduced() || m_isStill);
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

} // namespace TMinus
