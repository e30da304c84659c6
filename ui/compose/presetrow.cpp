// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/presetrow.h"

#include "base/result.h"
#include "ui/controls/flowlayout.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int leastHeight = 24;
constexpr int edges = 14;

} // namespace

PresetRow::PresetRow(QWidget *parent)
    : QWidget(parent)
    , m_more(iconButton(u"more"_s, tr("More times"), this))
{
    auto *flow = new FlowLayout(4);
    flow->addWidget(button(WhenPreset::In10Seconds, tr("+10 s"), tr("In 10 seconds")));
    flow->addWidget(button(WhenPreset::In5Minutes, tr("+5 min"), tr("In 5 minutes")));
    flow->addWidget(button(WhenPreset::In1Hour, tr("+1 h"), tr("In 1 hour")));
    m_tonight = button(WhenPreset::Tonight, tr("20:00"), tr("Today at 20:00"));
    flow->addWidget(m_tonight);
    flow->addWidget(button(WhenPreset::Tomorrow, tr("Tomorrow 09:00"), tr("Tomorrow at 09:00")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addLayout(flow, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    m_more->setObjectName(u"moreTimes"_s);
    auto *menu = new QMenu(m_more);
    fillMenu(*menu);
    m_more->setMenu(menu);
}

QPushButton *PresetRow::button(WhenPreset preset, const QString &words, const QString &says)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(u"preset%1"_s.arg(int(preset)));
    button->setToolTip(says);
    button->setAccessibleName(says);
    dress(*button);
    connect(button, &QPushButton::clicked, this, [this, preset] { Q_EMIT chosen(preset); });
    return button;
}

void PresetRow::dress(QPushButton &button)
{
    button.setFont(sized(QApplication::font(), tableText));
    const QFontMetrics metrics(button.font());
    button.setFixedSize(metrics.horizontalAdvance(button.text()) + edges,
                        qMax(leastHeight, metrics.height() + 6));
}

bool PresetRow::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        for (auto *button : findChildren<QPushButton *>())
            dress(*button);
    }
    return QWidget::event(event);
}

void PresetRow::fillMenu(QMenu &menu)
{
    const auto add = [this, &menu](WhenPreset preset, const QString &words) {
        QAction *action = menu.addAction(words);
        action->setObjectName(u"presetAction%1"_s.arg(int(preset)));
        connect(action, &QAction::triggered, this, [this, preset] { Q_EMIT chosen(preset); });
    };
    add(WhenPreset::In1Minute, tr("In 1 minute"));
    add(WhenPreset::In10Minutes, tr("In 10 minutes"));
    add(WhenPreset::In30Minutes, tr("In 30 minutes"));
    add(WhenPreset::NextMonday, tr("Next Monday at 09:00"));
    m_last = menu.addAction(tr("As last time"));
    m_last->setObjectName(u"presetLast"_s);
    m_last->setEnabled(false);
    connect(m_last, &QAction::triggered, this, [this] { Q_EMIT lastUsedChosen(m_lastUsed); });
    menu.addSeparator();
    QAction *paste = menu.addAction(tr("Write the time in words…"));
    paste->setObjectName(u"pasteTime"_s);
    connect(paste, &QAction::triggered, this, &PresetRow::pasteChosen);
}

void PresetRow::setLastUsed(const WhenChoice &choice)
{
    m_lastUsed = choice;
    m_last->setEnabled(true);
}

void PresetRow::setTonight(bool isAhead)
{
    m_tonight->setEnabled(isAhead);
    m_tonight->setToolTip(isAhead ? tr("Today at 20:00") : tr("20:00 of today is over."));
}

} // namespace TMinus
