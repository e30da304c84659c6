// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/composedraft.h"
#include "ledger/ledgerquery.h"
#include "settings/profile.h"

#include <QObject>
#include <QTimer>

namespace TMinus {

class ComposePane;
class Ledger;

/// What was sent from here before, message by message, back in the form. Nothing that was typed is
/// lost by stepping: the message that is being written stays the last one.
class HistoryWiring final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the wiring.
    HistoryWiring(Ledger &ledger, ComposePane &pane);

    /// Steps through the messages of another profile.
    void showProfile(const Profile &profile);

private:
    /// A message of the ledger, by its id, or one that was written here and not sent.
    struct Entry
    {
        QString id = {};
        ComposeDraft draft = {};
    };
    void read();
    void take(const LedgerPage &page);
    void step(int direction);
    void show(int place);
    void fill(const ComposeDraft &draft);
    void takeEdit();
    void tell();
    int lastPlace() const { return int(m_entries.size()) - 1; }

    Ledger &m_ledger;
    ComposePane &m_pane;
    QString m_profile;
    QTimer m_reading;
    QList<Entry> m_entries{Entry{}}; ///< oldest first; the last one is being written
    int m_place = 0;                 ///< of the one in the form
    bool m_isFilling = false;
};

} // namespace TMinus
