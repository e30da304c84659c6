// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/theme.h"

#include <QDateTime>
#include <QImage>
#include <QList>
#include <QSize>

class QWidget;

namespace TMinus {

/// Where pictures are made: the fonts, the theme and the clock are the same on every computer.
class Stage final
{
public:
    /// Writes into @p folder, which must exist.
    explicit Stage(const QString &folder);

    /// The time of all pictures: Tue 12 Jan 2027, 14:32:07 in Shanghai.
    static QDateTime now();
    void dress(Theme::Choice look, qreal textScale = 1);
    /// Draws @p widget at @p size into NAME.png.
    void draw(QWidget &widget, QSize size, const QString &name, qreal ratio = 1);
    /// Whether all pictures could be written, and no two are alike.
    bool isComplete() const { return m_isComplete; }

private:
    const QString m_folder;
    Theme m_theme;
    QList<QImage> m_drawn;
    bool m_isComplete = true;
};

} // namespace TMinus
