// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manyfoot.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/looks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int buttonPixels = 30;

} // namespace

ManyFoot::ManyFoot(QWidget *parent)
    : QWidget(parent)
    , m_question(new ElidedLabel({}, {.ink = &Tokens::warnText, .isStrong = true}, this))
    , m_save(add("saveRefused", tr("Save refused rows…"), &ManyFoot::saveRequested))
    , m_close(add("closeMany", tr("Cancel"), &ManyFoot::closeRequested))
    , m_back(add("backMany", tr("Go back"), &ManyFoot::backRequested))
    , m_pause(add("pauseMany", tr("Pause"), &ManyFoot::pauseToggled))
    , m_stop(add("stopMany", tr("Cancel the rest"), &ManyFoot::stopRequested))
    , m_act(add("sendMany", tr("Schedule"), &ManyFoot::actRequested))
{
    m_question->setObjectName(u"manyQuestion"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 9, 20, 12);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_question, 1);
    row->addStretch(0);
    for (QPushButton *button : {m_close, m_back, m_pause, m_stop, m_act})
        row->addWidget(button);
    setStage(Stage::Looking);
}

QPushButton *ManyFoot::add(const char *name, const QString &words, void (ManyFoot::*wish)())
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    button->setFixedHeight(qMax(buttonPixels, button->fontMetrics().height() + 10));
    connect(button, &QPushButton::clicked, this, wish);
    return button;
}

void ManyFoot::setStage(Stage stage)
{
    m_stage = stage;
    const bool isRunning =
        stage == Stage::Running || stage == Stage::Paused || stage == Stage::Stopping;
    const bool isAsking = stage == Stage::Asking;
    m_question->setText(isAsking ? m_question->text() : QString());
    m_save->setVisible(!isAsking);
    m_close->setVisible(!isRunning && !isAsking);
    m_close->setText(stage == Stage::Done ? tr("Close") : tr("Cancel"));
    m_back->setVisible(isAsking);
    m_pause->setVisible(isRunning);
    m_pause->setEnabled(stage != Stage::Stopping);
    m_pause->setText(stage == Stage::Paused ? tr("Go on") : tr("Pause"));
    m_stop->setVisible(isRunning);
    m_stop->setEnabled(stage != Stage::Stopping);
    m_act->setVisible(!isRunning && stage != Stage::Done);
    if (isAsking)
        m_back->setFocus(); // the safe one
}

void ManyFoot::setAct(const QString &words, const QString &stop, bool isProduction)
{
    m_act->setText(words);
    m_act->setEnabled(stop.isEmpty());
    m_act->setToolTip(stop);
    m_act->setAccessibleDescription(stop);
    setLook(*m_act, isProduction ? ButtonLook::Production : ButtonLook::Primary);
    m_act->update();
}

void ManyFoot::setQuestion(const QString &question)
{
    m_question->setText(question);
}

void ManyFoot::setSaveable(bool isSaveable, const QString &words)
{
    m_save->setText(words);
    m_save->setEnabled(isSaveable);
}

void ManyFoot::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
