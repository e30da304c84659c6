// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/segments.h"

#include "ui/style/brushwork.h"
#include "ui/style/looks.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace TMinus {

Segments::Segments(const QStringList &words, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (int number = 0; number < words.size(); ++number) {
        auto *button = new QToolButton(this);
        setLook(*button, ButtonLook::Segment);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setText(words.at(number));
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
        m_buttons->addButton(button, number);
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    dress();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int number, bool isOn) {
        if (isOn)
            Q_EMIT currentChanged(number);
    });
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int current)
{
    if (QAbstractButton *button = m_buttons->button(current))
        return button->setChecked(true);
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(false);
    m_buttons->setExclusive(true);
}

void Segments::setOffered(int number, bool isOffered)
{
    m_buttons->button(number)->setVisible(isOffered);
}

void Segments::setWords(const QStringList &words)
{
    for (int number = 0; number < words.size(); ++number)
        m_buttons->button(number)->setText(words.at(number));
    dress();
}

bool Segments::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QWidget::event(event);
}

/// The word that is on is bold: there must be room for each of them to be.
void Segments::dress()
{
    const QFont font = sized(QApplication::font(), tableText);
    const QFontMetrics bold(strong(font));
    for (QAbstractButton *button : m_buttons->buttons()) {
        button->setFont(font);
        button->setMinimumWidth(bold.horizontalAdvance(button->text()) + 18);
        button->setMinimumHeight(qMax(20, bold.height() + 4));
    }
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, {.rect = rect(), .ground = tokensOf(palette()).sunken, .radius = 6});
}

} // namespace TMinus
