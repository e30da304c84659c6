// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/readbackcard.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int copySize = 18;

} // namespace

ReadBackCard::ReadBackCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, {.isStrong = true}, this))
    , m_span(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_epoch(new Label({}, {.ink = &Tokens::text3, .share = smallText, .isFixed = true}, this))
    , m_copy(iconButton(u"copy"_s, tr("Copy the milliseconds since 1970"), this))
{
    m_title->setObjectName(u"readBackTitle"_s);
    m_span->setObjectName(u"readBackSpan"_s);
    m_epoch->setObjectName(u"readBackEpoch"_s);
    m_epoch->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"copyEpoch"_s);
    m_copy->setFixedSize(copySize, copySize);
    m_copy->setIconSize({13, 13});
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_epoch);
    row->addWidget(m_copy);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 8);
    column->setSpacing(1);
    column->addWidget(m_title);
    column->addWidget(m_span);
    column->addLayout(row);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_epoch->text()); });
}

void ReadBackCard::show(const ReadBack &parts, bool isWrong, const QString &remark)
{
    QStringList spans{parts.span};
    if (!remark.isEmpty())
        spans.append(remark);
    else if (!parts.yoursNamed.isEmpty())
        spans.append(parts.yoursNamed);
    write(readBackTitle(parts), spans.join(u" · "_s), isWrong);
    setEpoch(isWrong ? QString() : parts.epoch);
}

void ReadBackCard::say(const QString &title, const QString &text, bool isWrong)
{
    write(title, text, isWrong);
    setEpoch({});
}

void ReadBackCard::write(const QString &title, const QString &text, bool isWrong)
{
    m_title->setText(title);
    m_span->setText(text);
    m_title->setInk(isWrong ? &Tokens::errorText : &Tokens::text);
    m_span->setInk(isWrong ? &Tokens::errorText : &Tokens::text2);
}

void ReadBackCard::setEpoch(const QString &epoch)
{
    m_epoch->setText(epoch);
    m_epoch->setVisible(!epoch.isEmpty());
    m_copy->setVisible(!epoch.isEmpty());
}

void ReadBackCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, {.rect = rect(), .ground = tokens.base, .edge = tokens.hair});
}

} // namespace TMinus
