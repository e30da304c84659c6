// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/bodymask.h"
#include "ledger/ledger.h"

#include <QTimeZone>

namespace TMinus {

/// What a shift hand-over report is to tell.
struct ReportWish
{
    QString profile = {};                                    ///< id; empty: all
    QDateTime since = {};                                    ///< when the shift began
    std::chrono::milliseconds ahead = std::chrono::hours(8); ///< how far the next one looks
    bool withBodies = false;
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< in which times are shown
    QString operatorName = {};
    QString handover = {}; ///< what whoever makes it tells the next shift; may have several lines
    BodyMask mask = {};
    int mostRows = 500; ///< of each part; all are counted
};

/// One part of it: messages that ask for the same.
struct ReportPart
{
    /// Worst first.
    enum class Kind {
        Unknown,    ///< left, and nobody knows whether it is stored
        Overdue,    ///< due, and not come although a consumer of ours watched
        Failed,     ///< refused, never left, or dropped as too late since the shift began
        Unacked,    ///< came since, and was not acknowledged
        NotWatched, ///< came due since, and nobody of ours watched
        Held,       ///< waits in our outbox
        Next,       ///< pending, due within what lies ahead
        Notes,      ///< somebody wrote something since
        Sent,       ///< left since
    };
    static constexpr int kinds = static_cast<int>(Kind::Sent) + 1;
    Kind kind = Kind::Unknown;
    QString filter = {};                ///< lists them in a window or with tminusctl; may be empty
    qint64 count = 0;                   ///< of all of them
    QList<LedgerMessage> messages = {}; ///< the first ReportWish::mostRows
};

/// A shift hand-over report as plain values.
struct ShiftReport
{
    ReportWish wish = {};
    QDateTime made = {};
    QDateTime until = {};         ///< the end of what lies ahead
    QList<ReportPart> parts = {}; ///< by kind, the empty ones too

    const ReportPart &part(ReportPart::Kind kind) const { return parts[static_cast<int>(kind)]; }
};

/// Gathers a report from the ledger. One report each.
class ShiftReporter final : public QObject
{
    Q_OBJECT

public:
    ShiftReporter(Ledger &ledger, Now now);

    /// Errors: those of the ledger.
    void make(const ReportWish &wish, QObject *context, Callback<ShiftReport> done);

private:
    void askNext();
    void take(ReportPart part);
    void finish(const Result<ShiftReport> &outcome);
    SqlCondition conditionOf(ReportPart &part) const;
    QString filterOf(ReportPart::Kind kind) const;

    Ledger &m_ledger;
    Now m_now;
    ShiftReport m_report;
    std::function<void(Result<ShiftReport>)> m_done;
};

} // namespace TMinus
