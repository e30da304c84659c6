// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/emptypage.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int pictureSize = 32;
constexpr int widest = 460; ///< of the sentence, so that it stays readable

} // namespace

EmptyPage::EmptyPage(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_title(new Label({}, {.share = emptyTitle, .isStrong = true}, this))
    , m_text(new Label({}, {.ink = &Tokens::text2}, this))
    , m_button(new QPushButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_button->setObjectName(u"emptyAction"_s);
    m_button->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 8, 24, 8);
    column->setSpacing(8);
    column->addStretch();
    for (QLabel *label :
         {m_picture, static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_text)}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyPage::chosen);
    colour();
}

void EmptyPage::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setToolTip(text);
}

void EmptyPage::offer(const QString &action)
{
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

void EmptyPage::resizeEvent(QResizeEvent *event)
{
    const int side = qMax(0, (width() - widest) / 2 - 24);
    m_text->setContentsMargins(side, 0, side, 0);
    QWidget::resizeEvent(event);
}

void EmptyPage::colour()
{
    m_picture->setVisible(!m_icon.isEmpty());
    m_picture->setPixmap(
        iconPixmap(m_icon, pictureSize, devicePixelRatioF(), tokensOf(palette()).text3));
}

} // namespace TMinus
