// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.h"

#include <QObject>

namespace TMinus {

class MessageBars;
class TimelinePane;

/// Saves what is in sight on the timeline as a calendar.
class TimelineCalendar final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TimelineCalendar(Ledger &ledger, TimelinePane &pane, MessageBars &bars,
                     QObject *parent = nullptr);

    /// Writes the messages that @p condition lets through to @p file, at @p now; what becomes of it
    /// is told by the pane, or in a bar.
    void save(const QString &file, const SqlCondition &condition, const QDateTime &now);

private:
    void take(const QString &file, const QDateTime &now, const Result<LedgerPage> &page);

    Ledger &m_ledger;
    TimelinePane &m_pane;
    MessageBars &m_bars;
};

} // namespace TMinus
