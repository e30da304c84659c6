// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "messaging/pendingreply.h"
#include "settings/profile.h"
#include "ui/ledgerlist/ledgerfacts.h"

#include <QTimer>

class QStackedWidget;

namespace TMinus {

class Ledger;
class LedgerDetails;
class MainWindow;
class SharedClock;
struct LedgerNews;

/// The details of a message of the ledger: read when somebody opens it, and again when something
/// happens to it.
class LedgerDetailsWiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Ledger &ledger;
        SharedClock &clock;
        const ZoneLens &lens;
        Workers &workers;
        MainWindow &window;
        QStackedWidget &stack; ///< the body of the pane Details
    };
    /// All must outlive the wiring.
    explicit LedgerDetailsWiring(const Parts &parts);

    LedgerDetails &details() const { return *m_details; }
    /// What this profile hides in bodies is hidden from now on.
    void showProfile(const Profile &profile);
    /// Brings the message of this number in the ledger into sight.
    void show(qint64 number);

private:
    void read();
    void readHistory(const LedgerFacts &facts);
    void mask(const LedgerFacts &facts);
    void take(const LedgerFacts &facts);
    void takeNews(const LedgerNews &news);
    void tell(const Error &error);

    const Parts m_parts;
    LedgerDetails *m_details; ///< the stack's
    Profile m_profile;        ///< says what is hidden
    qint64 m_number = 0;      ///< 0: none
    bool m_isOpening = false;
    PendingReply m_reading;
    QTimer m_again; ///< after a change, a few times a second at most
};

} // namespace TMinus
