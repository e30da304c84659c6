// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "models/ledgercolumn.h"

#include <QCoreApplication>

namespace TMinus {

class SharedClock;
class ZoneLens;

/// What tables, marks and assistive tools say of a message. One place, so that all say the same.
class LedgerText final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::LedgerText)

public:
    /// Both must outlive it.
    LedgerText(const SharedClock &clock, const ZoneLens &lens)
        : m_clock(clock)
        , m_lens(lens)
    {}

    /// What the cell shows; "—" where there is nothing to show.
    QString cell(const LedgerMessage &message, LedgerColumn column) const;
    /// The same while somebody carries it to @p due: "moving from 14:40:00, would leave 14:39:30".
    QString movingCell(const LedgerMessage &message, const QDateTime &due,
                       LedgerColumn column) const;
    /// The head of a column.
    static QString head(LedgerColumn column);
    /// "Held", "Overdue": the state with what the clock makes of it.
    static QString state(const LedgerMessage &message);
    /// "2 d 03:15:07", "−00:07:07": the time until due, as the clock that is shown counts it.
    QString countdown(const QDateTime &due) const;
    /// "Held, due 14:40:00, in 7 min 53 s, order-timeout, key ORD-1, leaves 14:38:00".
    QString spoken(const LedgerMessage &message) const;
    /// "14:02", with the day where it is another one.
    QString moment(const QDateTime &instant) const;

private:
    QString leaves(const LedgerMessage &message) const;
    QString ifLate(const LedgerMessage &message) const;
    static QString canDo(const LedgerMessage &message);
    QString knownFrom(const LedgerMessage &message) const;

    const SharedClock &m_clock;
    const ZoneLens &m_lens;
};

/// Whether it counts as leaving: on its way, or within the seconds in which it can be taken back.
bool isShownAsLeaving(const LedgerMessage &message);
/// "90 s", "5 min", "2 h": a span that somebody settled.
QString settledSpanText(std::chrono::seconds span);

} // namespace TMinus
