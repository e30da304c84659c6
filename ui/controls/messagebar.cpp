// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/messagebar.h"

#include "messaging/errortext.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int edge = 12;
constexpr int iconSize = 16;
constexpr int wordsAcross = 56; ///< characters that a line is at least worth

struct BarLook
{
    Ink ground;
    Ink word;
    QString icon;
};

BarLook lookOf(BarText::Kind kind)
{
    switch (kind) {
    case BarText::Kind::Note:
        return {&Tokens::infoGround, &Tokens::infoText, u"info"_s};
    case BarText::Kind::Warning:
        return {&Tokens::warnGround, &Tokens::warnText, u"warn"_s};
    case BarText::Kind::Error:
        return {&Tokens::errorGround, &Tokens::errorText, u"error"_s};
    case BarText::Kind::Unknown:
        return {&Tokens::warnGround, &Tokens::warnText, {}};
    }
    Q_UNREACHABLE();
}

} // namespace

BarText barText(const Error &error)
{
    const ErrorText words = errorText(error);
    QStringList facts;
    if (error.httpStatus > 0)
        facts.append(QString::number(error.httpStatus));
    if (!error.code.isEmpty())
        facts.append(error.code);
    if (!error.requestId.isEmpty())
        facts.append(MessageBar::tr("request %1").arg(error.requestId));
    return {.kind = error.left ? BarText::Kind::Unknown : BarText::Kind::Error,
            .title = words.happened,
            .text = words.nextStep,
            .detail = facts.join(u" · "_s)};
}

MessageBar::MessageBar(const BarText &text, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(text.title);
    createWidgets();
    createActions();
    arrangeWidgets();
}

void MessageBar::say(const BarText &text)
{
    m_text = text;
    setAccessibleName(text.title);
    m_title->setText(text.title);
    m_body->setText(text.text);
    m_detail->setText(text.detail);
    m_detail->setVisible(!text.detail.isEmpty());
}

void MessageBar::repeat()
{
    ++m_count;
    m_title->setText(tr("%1 (%2 times)", "what happened, and how often")
                         .arg(m_text.title, QLocale().toString(m_count)));
}

void MessageBar::createWidgets()
{
    const Ink ink = lookOf(m_text.kind).word;
    m_title = new Label(m_text.title, {.ink = ink, .isStrong = true}, this);
    m_title->setObjectName(u"barTitle"_s);
    m_body = new Label(m_text.text, {.share = tableText}, this);
    m_body->setObjectName(u"barText"_s);
    m_body->setVisible(!m_text.text.isEmpty());
    m_detail = new Label(m_text.detail,
                         {.ink = &Tokens::text2, .share = smallText, .isFixed = true}, this);
    m_detail->setObjectName(u"barDetail"_s);
    m_detail->setVisible(!m_text.detail.isEmpty());
    for (Label *label : {m_title, m_body, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
}

void MessageBar::createActions()
{
    for (int number = 0; number < m_text.actions.size(); ++number) {
        auto *button = new QPushButton(m_text.actions.at(number), this);
        button->setObjectName(number == 0 ? u"barAction"_s : u"barAction%1"_s.arg(number + 1));
        connect(button, &QPushButton::clicked, this, [this, number] {
            Q_EMIT actionChosen(number);
            if (number != m_text.lasting)
                Q_EMIT closed();
        });
        m_actions.append(button);
    }
    m_close = iconButton(u"close"_s, tr("Close this message"), this);
    m_close->setObjectName(u"barClose"_s);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closed);
}

void MessageBar::arrangeWidgets()
{
    m_words = new QVBoxLayout;
    m_words->setSpacing(0);
    for (Label *label : {m_title, m_body, m_detail})
        m_words->addWidget(label);
    m_buttons = new QWidget(this);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QPushButton *button : std::as_const(m_actions))
        buttons->addWidget(button);
    m_buttons->setVisible(!m_actions.isEmpty());
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(edge + iconSize + 10, 8, 8, 8);
    m_row->setSpacing(8);
    m_row->addLayout(m_words, 1);
    m_row->addWidget(m_buttons, 0, Qt::AlignVCenter);
    m_row->addWidget(m_close, 0, Qt::AlignVCenter);
    setMinimumHeight(40);
}

/// Where the words would be left a narrow column, the buttons stand below them.
void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_actions.isEmpty())
        return;
    const int room =
        width() - m_buttons->sizeHint().width() - m_close->width() - 2 * edge - iconSize;
    const bool isBelow = room < m_body->fontMetrics().averageCharWidth() * wordsAcross;
    if (isBelow == m_isBelow)
        return;
    m_isBelow = isBelow;
    m_row->removeWidget(m_buttons);
    m_words->removeWidget(m_buttons);
    m_buttons->setContentsMargins(0, isBelow ? 6 : 0, 0, 0);
    if (isBelow)
        m_words->addWidget(m_buttons, 0, Qt::AlignLeft);
    else
        m_row->insertWidget(1, m_buttons, 0, Qt::AlignVCenter);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const BarLook look = lookOf(m_text.kind);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.*look.ground);
    painter.fillRect(QRect(0, 0, 3, height()), tokens.*look.word);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
    const int top = m_title->y() + (QFontMetrics(m_title->font()).height() - iconSize) / 2;
    if (look.icon.isEmpty())
        paintMark(painter, Mark::Unknown, tokens,
                  {.centre = QPointF(edge + iconSize / 2, top + iconSize / 2)});
    else
        icon(look.icon, look.word).paint(&painter, QRect(edge, top, iconSize, iconSize));
}

} // namespace TMinus
