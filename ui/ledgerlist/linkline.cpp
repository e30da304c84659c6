// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/linkline.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

LinkLine::LinkLine(const QString &link, QWidget *parent)
    : QWidget(parent)
    , m_words(new ElidedLabel({}, {.ink = &Tokens::infoText, .share = tableText}, this))
    , m_link(new QPushButton(link, this))
{
    m_words->setObjectName(u"lineWords"_s);
    m_link->setObjectName(u"lineLink"_s);
    setLook(*m_link, ButtonLook::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &LinkLine::chosen);
    hide();
}

void LinkLine::say(const QString &words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

void LinkLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(palette()).infoGround);
}

} // namespace TMinus
