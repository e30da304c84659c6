// SPDX-License-Identifier: Apache-2.0
#include "ui/style/scaledtext.h"

#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace TMinus {

namespace {

class Keeper final : public QObject
{
public:
    Keeper(QWidget &widget, double share, LineHeight height)
        : QObject(&widget)
        , m_widget(widget)
        , m_share(share)
        , m_height(height)
    {
        widget.installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        m_widget.setFont(sized(QApplication::font(), m_share));
        if (m_height.least > 0 || m_height.more > 0)
            m_widget.setFixedHeight(
                qMax(m_height.least, m_widget.fontMetrics().height() + m_height.more));
    }

    QWidget &m_widget;
    const double m_share;
    const LineHeight m_height;
};

} // namespace

void keepScaled(QWidget &widget, double share, LineHeight height)
{
    new Keeper(widget, share, height);
}

} // namespace TMinus
