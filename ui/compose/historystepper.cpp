// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/historystepper.h"

#include "base/result.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace TMinus {

HistoryStepper::HistoryStepper(QWidget *parent)
    : QWidget(parent)
    , m_older(iconButton(u"chevl"_s, tr("What was sent before (Alt+PgUp)"), this))
    , m_place(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_newer(iconButton(u"chevr"_s, tr("What was sent after it (Alt+PgDown)"), this))
{
    m_older->setObjectName(u"historyOlder"_s);
    m_place->setObjectName(u"historyPlace"_s);
    m_newer->setObjectName(u"historyNewer"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_older);
    row->addWidget(m_place);
    row->addWidget(m_newer);
    connect(m_older, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    setPlace(1, 1);
}

void HistoryStepper::setPlace(int place, int count)
{
    m_place->setText(u"%1/%2"_s.arg(place).arg(count));
    m_place->setAccessibleName(tr("Message %1 of %2").arg(place).arg(count));
    m_older->setEnabled(place > 1);
    m_newer->setEnabled(place < count);
}

void HistoryStepper::step(int direction)
{
    (direction < 0 ? m_older : m_newer)->click();
}

} // namespace TMinus
