// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/dueload.h"
#include "ui/wiring/servicelink.h"

namespace TMinus {

class SharedClock;

/// Asks the ledger how many messages are due in each minute of the profile's window: once a second
/// at most, and only after something was written.
class LoadFeed final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    LoadFeed(ServiceLink &link, SharedClock &clock, QObject *parent = nullptr);

Q_SIGNALS:
    void loaded(const TMinus::DueLoad &load);

private:
    void ask();
    void take(const Result<Histogram> &histogram, const QDateTime &from);

    ServiceLink &m_link;
    bool m_isStale = true;
    bool m_isAsking = false;
};

} // namespace TMinus
