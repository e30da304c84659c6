// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/elidedbox.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace TMinus {

ElidedBox::ElidedBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedBox::minimumSizeHint() const
{
    return {style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this),
            QCheckBox::minimumSizeHint().height()};
}

void ElidedBox::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    setToolTip(option.text == text() ? QString() : text());
    QStylePainter(this).drawControl(QStyle::CE_CheckBox, option);
}

} // namespace TMinus
