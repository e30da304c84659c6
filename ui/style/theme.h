// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/systemscheme.h"

#include <QFont>

namespace TMinus {

class ConsoleStyle;
struct Tokens;

/// Dresses the program: its style, its palette and the one of tooltips, by the operator's choice or
/// the desktop's. One of them, in main(), before the first window.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, Contrast };
    Q_ENUM(Choice)

    explicit Theme(Choice choice = Choice::System, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    /// Text at @p percent of the size that the system asks for, and no motion even where the system
    /// does not ask for that.
    void setComfort(int percent, bool isStill);
    /// "light", "dark", "contrast"; any other word is the system's.
    static Choice choiceOf(const QString &word);
    static QString wordOf(Choice choice);

Q_SIGNALS:
    void changed();

private:
    const Tokens &tokens() const;
    void apply();

    SystemScheme m_system; ///< made before the palette is ours
    Choice m_choice;
    ConsoleStyle *m_style; ///< the application owns it
    const QFont m_font;    ///< as the system asks for it
    bool m_isStill = false;
};

} // namespace TMinus
