// SPDX-License-Identifier: Apache-2.0
#include "ui/style/consolestyle.h"

#include "ui/style/brushwork.h"
#include "ui/style/buttonpainting.h"
#include "ui/style/fieldpainting.h"
#include "ui/style/iconbook.h"
#include "ui/style/menupainting.h"
#include "ui/style/stylesizes.h"
#include "ui/style/tokens.h"
#include "ui/style/viewpainting.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>

namespace TMinus {

namespace {

/// What shows a ring, or an edge in the colour of the focus.
bool showsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QSlider *>(widget) || isTextEdit(widget);
}

Ink buttonInk(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return &Tokens::onAccent;
    case ButtonLook::Production:
        return &Tokens::onEnvironment;
    case ButtonLook::Danger:
        return &Tokens::production;
    case ButtonLook::Link:
        return &Tokens::accent;
    case ButtonLook::Plain:
    case ButtonLook::Flat:
    case ButtonLook::Segment:
    case ButtonLook::Field:
        return &Tokens::text;
    }
    Q_UNREACHABLE();
}

bool isFilled(ButtonLook look)
{
    return look == ButtonLook::Primary || look == ButtonLook::Production;
}

void drawRule(QPainter *painter, const QStyleOption *option)
{
    const QRect rect = option->rect;
    const bool isLying = rect.width() >= rect.height();
    const QPoint centre = rect.center();
    paintHair(*painter,
              isLying ? QRectF(rect.left(), centre.y(), rect.width(), 1)
                      : QRectF(centre.x(), rect.top(), 1, rect.height()),
              tokensOf(option->palette).hair);
}

void drawFrameOf(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    if (isTextEdit(widget))
        return paintField(*painter, *option, widget);
    paintBox(*painter, {.rect = option->rect, .edge = tokensOf(option->palette).hair, .radius = 1});
}

void drawFieldLabel(QPainter *painter, const QStyleOptionButton &button)
{
    const Tokens &tokens = tokensOf(button.palette);
    const QRect rect = button.rect.adjusted(10, 0, -8, 0);
    const QRect mark(rect.left(), rect.center().y() - 7, 16, 16);
    button.icon.paint(painter, mark);
    painter->setPen(tokens.text3);
    const QRect words = rect.adjusted(24, 0, 0, 0);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(button.text, Qt::ElideRight, words.width()));
}

void drawArrow(QPainter *painter, const QStyleOption *option, qreal drop)
{
    paintChevron(*painter, QRectF(option->rect).center(), drop, tokensOf(option->palette).text2);
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (showsRing(widget) || widget->isWindow())
        widget->installEventFilter(this);
}

void ConsoleStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

/// Qt notes that the focus came by key, and never forgets it when the mouse moves it on; and it tells
/// windows alone that the font of the program changed.
bool ConsoleStyle::eventFilter(QObject *object, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        if (event->type() == QEvent::FocusIn
            && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
            widget->window()->setAttribute(Qt::WA_KeyboardFocusChange, false);
        widget->update();
    }
    if (widget && widget->isWindow() && event->type() == QEvent::ApplicationFontChange) {
        for (QWidget *child : widget->findChildren<QWidget *>())
            QCoreApplication::sendEvent(child, event);
    }
    return QProxyStyle::eventFilter(object, event);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    if (!drawFrame(element, option, painter, widget) && !drawMark(element, option, painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// Grounds and edges. False: not one of those.
bool ConsoleStyle::drawFrame(PrimitiveElement element, const QStyleOption *option,
                             QPainter *painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option, lookOf(widget)), true;
    case PE_PanelButtonTool:
        return paintToolButton(*painter, *option, lookOf(widget)), true;
    case PE_PanelLineEdit:
        return !frame || frame->lineWidth <= 0 || (paintField(*painter, *option, widget), true);
    case PE_Frame:
        return drawFrameOf(painter, option, widget), true;
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, tokensOf(option->palette).base), true;
    case PE_PanelMenu:
        return paintMenuPanel(*painter, *option), true;
    case PE_PanelTipLabel:
        return paintTip(*painter, *option), true;
    case PE_PanelItemViewItem:
        return item && (paintItemGround(*painter, *item, widget), true);
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonTool:
    case PE_PanelMenuBar:
    case PE_PanelItemViewRow:
        return true; // nothing there
    default:
        return false;
    }
}

/// Marks and rings. False: not one of those.
bool ConsoleStyle::drawMark(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (showsFocus(*option) && lookOf(widget) == ButtonLook::Plain
            && !widget->inherits("QPushButton"))
            paintBox(*painter,
                     {.rect = option->rect, .edge = tokensOf(option->palette).focus, .width = 2});
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(*painter, *option), true;
    case PE_IndicatorRadioButton:
        return paintRadio(*painter, *option), true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return drawArrow(painter, option, 1.6), true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return drawArrow(painter, option, -1.6), true;
    case PE_IndicatorBranch:
        return paintBranch(*painter, *option), true;
    case PE_IndicatorToolBarSeparator:
    case PE_IndicatorDockWidgetResizeHandle:
        return drawRule(painter, option), true;
    case PE_IndicatorTabClose:
        return icon(QStringLiteral("close")).paint(painter, option->rect), true;
    case PE_IndicatorHeaderArrow:
        return true; // the words of the head draw it
    default:
        return false;
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isOn(*option, State_On) && lookOf(widget) == ButtonLook::Segment) {
            QStyleOptionToolButton strong(*button);
            strong.font.setWeight(QFont::DemiBold);
            return QProxyStyle::drawControl(element, &strong, painter, widget);
        }
        break;
    case CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    default:
        if (drawPart(element, option, painter, widget))
            return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// What needs no help of Fusion. False: not one of those.
bool ConsoleStyle::drawPart(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    switch (element) {
    case CE_HeaderSection:
        return header && (paintHeaderSection(*painter, *header), true);
    case CE_HeaderLabel:
        return header && (paintHeaderLabel(*painter, *header, widget), true);
    case CE_HeaderEmptyArea:
        return paintHeaderGround(*painter, *option), true;
    case CE_MenuBarItem:
        return item && (paintMenuBarItem(*painter, *item), true);
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, tokensOf(option->palette).chrome), true;
    case CE_MenuItem:
        return item && (paintMenuItem(*painter, *item), true);
    case CE_MenuEmptyArea:
    case CE_ToolBar:
        return true; // nothing there
    case CE_TabBarTabShape:
        return tab && (paintTab(*painter, *tab), true);
    case CE_ProgressBarGroove:
        return true; // the contents draw it
    case CE_ProgressBarContents:
        return bar && (paintProgress(*painter, *bar), true);
    case CE_Splitter:
        return drawRule(painter, option), true;
    default:
        return false;
    }
}

void ConsoleStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const ButtonLook look = lookOf(widget);
    QStyleOptionButton label(*button);
    if (isOn(*option, State_Enabled))
        label.palette.setColor(QPalette::ButtonText, tokensOf(option->palette).*buttonInk(look));
    if (look == ButtonLook::Field)
        return drawFieldLabel(painter, label);
    painter->save();
    if (isFilled(look)) {
        QFont font = painter->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        label.rect.adjust(look == ButtonLook::Production && isOn(*option, State_Enabled) ? 8 : 0, 0,
                          0, 0); // beside the hatch
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    painter->restore();
}

void ConsoleStyle::drawTabLabel(const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    QStyleOptionTab label(*tab);
    label.state &= ~State_HasFocus;
    if (!isOn(*option, State_Selected))
        label.palette.setColor(QPalette::WindowText, tokensOf(option->palette).text2);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        box && control == CC_ComboBox)
        return paintComboBox(*painter, *box, widget);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox)
        return paintSpinBox(*painter, *spin, widget);
    if (slider && control == CC_ScrollBar)
        return paintScrollBar(*painter, *slider, scrollHandle(*slider));
    if (slider && control == CC_Slider)
        return paintSlider(*painter, *slider,
                           subControlRect(control, option, SC_SliderHandle, widget));
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu; // its icon says so already
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl part, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(8, 2, -24, -2));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool isBare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        return visualRect(option->direction, rect, rect.adjusted(6, 2, isBare ? -6 : -22, -2));
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return scrollPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return option->rect.adjusted(6, 2, -6, -2);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &contents, const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return ownSize(type, contents, usual, widget).value_or(usual);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    if (const std::optional<int> own = ownMetric(metric, widget))
        return *own;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_isReduced ? 0 : 160;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace TMinus
