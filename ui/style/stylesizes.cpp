// SPDX-License-Identifier: Apache-2.0
#include "ui/style/stylesizes.h"

#include "ui/style/brushwork.h"
#include "ui/style/looks.h"

#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace TMinus {

namespace {

constexpr int controlHeight = 28;
constexpr int spinRoom = 34; ///< edges and angles of a field for numbers
constexpr int shortestHandle = 28;

QSize buttonSize(const QSize &contents, ButtonLook look)
{
    const bool isBold = look == ButtonLook::Primary || look == ButtonLook::Production;
    const int extra = isBold ? contents.width() / 12 : 0;
    const int edges = look == ButtonLook::Production ? 34 : look == ButtonLook::Link ? 12 : 26;
    return {contents.width() + extra + edges, qMax(controlHeight, contents.height() + 8)};
}

int fieldHeight(const QWidget *widget)
{
    return qMax(controlHeight, widget ? widget->fontMetrics().height() + 8 : 0);
}

} // namespace

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

std::optional<int> ownMetric(QStyle::PixelMetric metric, const QWidget *widget)
{
    switch (metric) {
    case QStyle::PM_ButtonMargin:
        return 20;
    case QStyle::PM_FocusFrameHMargin:
        return cellMargin - 1; // words of cells stand where those of their header do
    case QStyle::PM_ScrollBarExtent:
        return 10;
    case QStyle::PM_DefaultFrameWidth:
        return isTextEdit(widget) ? std::optional(2) : std::nullopt;
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_DockWidgetSeparatorExtent:
        return 1;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
        return 16;
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return 8;
    case QStyle::PM_MenuBarHMargin:
    case QStyle::PM_MenuVMargin:
        return 4;
    case QStyle::PM_MenuBarVMargin:
        return 2;
    case QStyle::PM_MenuBarItemSpacing:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return std::nullopt;
    }
}

std::optional<QSize> ownSize(QStyle::ContentsType type, const QSize &contents, const QSize &usual,
                             const QWidget *widget)
{
    switch (type) {
    case QStyle::CT_PushButton:
        return buttonSize(contents, lookOf(widget));
    case QStyle::CT_LineEdit:
    case QStyle::CT_ComboBox:
        return QSize(usual.width(), fieldHeight(widget));
    case QStyle::CT_SpinBox:
        return QSize(contents.width() + spinRoom, fieldHeight(widget));
    case QStyle::CT_MenuBarItem:
        return QSize(contents.width() + 18, qMax(22, contents.height() + 2));
    case QStyle::CT_MenuItem:
        return QSize(contents.width() + 76, qMax(contents.height() + 8, usual.height()));
    case QStyle::CT_TabBarTab:
        return QSize(contents.width() + 8, qMax(32, contents.height()));
    default:
        return std::nullopt;
    }
}

QRect scrollHandle(const QStyleOptionSlider &bar)
{
    const bool isLying = bar.orientation == Qt::Horizontal;
    const int length = isLying ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    if (range <= 0)
        return bar.rect;
    const qint64 whole = qint64(range) + bar.pageStep;
    const int size = qMin(
        length, qMax(shortestHandle, int(qint64(length) * bar.pageStep / qMax<qint64>(1, whole))));
    const int place = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - size, bar.upsideDown);
    return isLying ? QRect(bar.rect.left() + place, bar.rect.top(), size, bar.rect.height())
                   : QRect(bar.rect.left(), bar.rect.top() + place, bar.rect.width(), size);
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect handle = scrollHandle(bar);
    const bool isLying = bar.orientation == Qt::Horizontal;
    const QPoint before = isLying ? QPoint(handle.left() - 1, bar.rect.bottom())
                                  : QPoint(bar.rect.right(), handle.top() - 1);
    const QPoint behind = isLying ? QPoint(handle.right() + 1, bar.rect.top())
                                  : QPoint(bar.rect.left(), handle.bottom() + 1);
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        return {bar.rect.topLeft(), before};
    case QStyle::SC_ScrollBarAddPage:
        return {behind, bar.rect.bottomRight()};
    default:
        return {}; // no buttons at its ends
    }
}

} // namespace TMinus
