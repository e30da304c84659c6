// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/heartbeat.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/readback.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>

#include <algorithm>

namespace TMinus {

namespace {

using std::chrono::milliseconds;

constexpr int signSize = 14;

} // namespace

Heartbeat::Heartbeat(SharedClock &clock, QList<const Pulse *> pulses, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_pulses(std::move(pulses))
    , m_sign(new QLabel(this))
    , m_words(new Label({}, {.ink = &Tokens::text3, .share = tableText}, this))
{
    setObjectName(u"heartbeat"_s);
    m_words->setObjectName(u"heartbeatWords"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_sign);
    row->addWidget(m_words);
    m_sign->hide();
    connect(&clock, &SharedClock::secondPassed, this, [this] {
        if (isVisible())
            look();
    });
    look();
}

void Heartbeat::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void Heartbeat::look()
{
    const QDateTime now = m_clock.now();
    QDateTime last;
    QDateTime waits = now;
    for (const Pulse *pulse : m_pulses) {
        if (!last.isValid() || pulse->last() > last)
            last = pulse->last();
        waits = std::min(waits, pulse->waitsSince().value_or(now));
    }
    const milliseconds waited(waits.msecsTo(now));
    if (waited >= patience)
        return say(tr("No answer for %n s", "seconds", int(waited / std::chrono::seconds(1))),
                   true);
    say(last.isValid() ? tr("News %1", "%1 is: 5 s ago; now")
                             .arg(spanFromNow(milliseconds(-last.msecsTo(now))))
                       : QString(),
        false);
}

void Heartbeat::say(const QString &words, bool isStalled)
{
    m_words->setText(words);
    if (isStalled == m_isStalled)
        return;
    m_isStalled = isStalled;
    m_words->setInk(isStalled ? &Tokens::warnText : &Tokens::text3);
    m_sign->setVisible(isStalled);
    m_sign->setPixmap(
        iconPixmap(u"warn"_s, signSize, devicePixelRatioF(), tokensOf(palette()).warnText));
    m_words->setToolTip(isStalled ? tr("The ledger was asked and has not answered. What is shown "
                                       "is as it was last read.")
                                  : QString());
}

} // namespace TMinus
