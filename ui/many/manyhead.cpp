// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manyhead.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int progressPixels = 4;
constexpr int buttonPixels = 24;

} // namespace

ManyHead::ManyHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, {.isStrong = true}, this))
    , m_fine(new Label({}, {.ink = &Tokens::okText, .share = tableText, .isStrong = true}, this))
    , m_failed(
          new Label({}, {.ink = &Tokens::errorText, .share = tableText, .isStrong = true}, this))
    , m_note(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_only(new QPushButton(tr("Only refused"), this))
    , m_fix(new QPushButton(tr("Fix in the file…"), this))
{
    m_title->setObjectName(u"manyState"_s);
    m_fine->setObjectName(u"manyFine"_s);
    m_failed->setObjectName(u"manyFailed"_s);
    m_note->setObjectName(u"manyNote"_s);
    m_only->setObjectName(u"onlyRefused"_s);
    m_only->setToolTip(tr("Lists only the rows that cannot be sent."));
    m_only->setCheckable(true);
    m_fix->setObjectName(u"fixFile"_s);
    m_fix->setToolTip(tr("Opens the file in its own program. Once it is saved all rows are looked "
                         "at again."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 4, 12, 4);
    row->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_fine),
                            static_cast<QWidget *>(m_failed)})
        row->addWidget(widget);
    row->addWidget(m_note, 1);
    for (QPushButton *button : {m_only, m_fix}) {
        button->setAutoDefault(false);
        button->setFixedHeight(qMax(buttonPixels, button->fontMetrics().height() + 6));
        row->addWidget(button);
    }
    connect(m_only, &QPushButton::toggled, this, &ManyHead::onlyFailedChosen);
    connect(m_fix, &QPushButton::clicked, this, &ManyHead::fixRequested);
    setFixable(false, false);
}

void ManyHead::say(const Words &words)
{
    m_title->setText(words.title);
    m_fine->setText(words.fine);
    m_fine->setVisible(!words.fine.isEmpty());
    m_failed->setText(words.failed);
    m_failed->setVisible(!words.failed.isEmpty());
    setNote(words.note, words.isWrong);
}

void ManyHead::setNote(const QString &note, bool isWrong)
{
    m_note->setInk(isWrong ? &Tokens::errorText : &Tokens::text2);
    m_note->setText(note);
}

void ManyHead::setProgress(qreal share)
{
    m_share = share;
    update();
}

void ManyHead::setFixable(bool hasFailed, bool isFile)
{
    m_only->setEnabled(hasFailed || m_only->isChecked());
    m_fix->setVisible(isFile);
    m_fix->setEnabled(hasFailed);
}

void ManyHead::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
    if (m_share < 0)
        return;
    const QRectF track(0, height() - progressPixels, width(), progressPixels);
    painter.fillRect(track, tokens.sunken);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(width() * qMin(m_share, 1.0), progressPixels)),
                     tokens.accent);
}

} // namespace TMinus
