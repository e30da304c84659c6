// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/arrivalbook.h"
#include "console/hookrunner.h"
#include "console/outbox.h"
#include "search/fieldmask.h"
#include "settings/profile.h"

namespace TMinus {

/// Tells the hook of one profile what happens at its desk: each arrival; each message that becomes
/// overdue, if this process hands over; each held message that could not be handed over, once.
class HookWatch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        Courier &courier;
        Outbox &outbox;
        ArrivalBook &arrivals;
        CallAfter after;
    };
    HookWatch(const Profile &profile, const Parts &parts, QObject *parent = nullptr);

    HookRunner &runner() { return m_runner; }

private:
    void takeArrivals(const QList<RecordedArrival> &arrivals);
    void takeReport(const SendReport &report);
    void lookLater();
    void look();
    void takeOverdue(const QList<LedgerMessage> &messages);
    void tell(HookEvent event, LedgerMessage message);

    const Parts m_parts;
    const FieldMask m_mask;
    HookRunner m_runner;
    QSet<QString> m_failed;                 ///< were told, and have not left yet
    std::optional<QSet<QString>> m_overdue; ///< were told, or before anybody looked
};

} // namespace TMinus
