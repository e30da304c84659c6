// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/label.h"

#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace TMinus {

Label::Label(const QString &text, Look look, QWidget *parent)
    : QLabel(text, parent)
    , m_look(look)
{
    setTextFormat(Qt::PlainText);
    dress();
    colour();
}

void Label::setInk(Ink ink)
{
    m_look.ink = ink;
    colour();
}

bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    else if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QLabel::event(event);
}

void Label::dress()
{
    const QFont base =
        m_look.isFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    QFont font = base;
    if (m_look.isFixed && QApplication::font().pixelSize() > 0)
        font.setPixelSize(QApplication::font().pixelSize());
    else if (m_look.isFixed)
        font.setPointSizeF(QApplication::font().pointSizeF());
    font = sized(font, m_look.share);
    setFont(m_look.isStrong ? strong(font) : font);
}

void Label::colour()
{
    const QColor wanted = tokensOf(QApplication::palette()).*m_look.ink;
    if (palette().color(QPalette::WindowText) == wanted
        && palette().color(QPalette::Text) == wanted)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    own.setColor(QPalette::Text, wanted);
    setPalette(own);
}

} // namespace TMinus
