// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/timelinecalendar.h"

#include "console/messagecalendar.h"
#include "ui/controls/messagebars.h"
#include "ui/timeline/timelinepane.h"

#include <QLocale>

namespace TMinus {

namespace {

constexpr int mostEntries = 5000; ///< a calendar with more is of no use to anybody

} // namespace

TimelineCalendar::TimelineCalendar(Ledger &ledger, TimelinePane &pane, MessageBars &bars,
                                   QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pane(pane)
    , m_bars(bars)
{}

void TimelineCalendar::save(const QString &file, const SqlCondition &condition,
                            const QDateTime &now)
{
    m_ledger.page({.condition = condition, .limit = mostEntries, .now = now}, this,
                  [this, file, now](const Result<LedgerPage> &page) { take(file, now, page); });
}

void TimelineCalendar::take(const QString &file, const QDateTime &now,
                            const Result<LedgerPage> &page)
{
    if (!page)
        return m_bars.add(barText(page.error()));
    if (page->hasMore)
        return m_bars.add({.kind = BarText::Kind::Warning,
                           .title = tr("No calendar was saved: more than %1 messages are in sight.")
                                        .arg(QLocale().toString(mostEntries)),
                           .text = tr("Zoom in, or filter, then save again.")});
    if (page->messages.isEmpty())
        return m_bars.add({.kind = BarText::Kind::Warning,
                           .title = tr("No calendar was saved: no message is in sight."),
                           .text = tr("Zoom out, or clear the filter, then save again.")});
    m_pane.write(file, [messages = page->messages, now, name = tr("T-Minus: messages")] {
        return messageCalendar(name, messages, now);
    });
}

} // namespace TMinus
