// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manyfoot.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/looks.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int buttonPixels = 30;
constexpr int typedWidth = 160;

} // namespace

ManyFoot::ManyFoot(QWidget *parent)
    : QWidget(parent)
    , m_question(new ElidedLabel({}, {.ink = &Tokens::warnText, .isStrong = true}, this))
    , m_typed(new QLineEdit(this))
    , m_save(add("saveRefused", tr("Save refused rows…"), &ManyFoot::saveRequested))
    , m_close(add("closeMany", tr("Cancel"), &ManyFoot::closeRequested))
    , m_back(add("backMany", tr("Go back"), &ManyFoot::backRequested))
    , m_pause(add("pauseMany", tr("Pause"), &ManyFoot::pauseToggled))
    , m_stop(add("stopMany", tr("Cancel the rest"), &ManyFoot::stopRequested))
    , m_act(add("sendMany", tr("Schedule"), &ManyFoot::actRequested))
{
    m_question->setObjectName(u"manyQuestion"_s);
    m_typed->setObjectName(u"typedTopic"_s);
    m_typed->setFixedWidth(typedWidth);
    m_typed->setToolTip(tr("The name of the topic, as a last question."));
    m_save->setToolTip(tr("Writes these rows to a file, each with its reason."));
    m_close->setToolTip(tr("Closes this window."));
    m_back->setToolTip(tr("Back to the rows; nothing is sent."));
    m_pause->setToolTip(tr("Nothing leaves until you go on."));
    m_stop->setToolTip(tr("What has not left yet stays here; what has left stays sent."));
    m_act->setWhatsThis(tr("Sends the good rows, after a question where there are many."));
    m_typed->hide();
    connect(m_typed, &QLineEdit::textChanged, this, &ManyFoot::look);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(m_typed);
    for (QPushButton *button : {m_close, m_back, m_pause, m_stop, m_act})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 9, 20, 12);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addLayout(row);
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
    m_question->setVisible(isAsking);
    m_typed->setVisible(isAsking && !m_name.isEmpty());
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
    m_back->setDefault(isAsking); // the safe one
    if (isAsking)
        m_back->setFocus();
    else
        m_name.clear();
}

void ManyFoot::setAct(const QString &words, const QString &stop, bool isProduction)
{
    m_act->setText(words);
    m_reason = stop;
    look();
    setLook(*m_act, isProduction ? ButtonLook::Production : ButtonLook::Primary);
    m_act->update();
}

void ManyFoot::setQuestion(const QString &question, const QString &name)
{
    m_question->setText(question);
    m_name = name;
    m_typed->clear();
    m_typed->setPlaceholderText(name);
    m_typed->setAccessibleName(question);
    m_typed->setVisible(!name.isEmpty());
    if (!name.isEmpty())
        m_typed->setFocus();
    look();
}

/// Why it cannot be pressed is told by the button.
void ManyFoot::look()
{
    const bool isTyped = m_name.isEmpty() || m_typed->text().trimmed() == m_name;
    const QString stop =
        !m_reason.isEmpty() || isTyped ? m_reason : tr("Type %1 first.").arg(m_name);
    m_act->setEnabled(stop.isEmpty());
    m_act->setToolTip(stop);
    m_act->setAccessibleDescription(stop);
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
