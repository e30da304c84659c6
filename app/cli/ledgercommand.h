// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "ledger/ledger.h"

namespace TMinus {

/// tminusctl ledger: looks after the file that all messages are recorded in.
class LedgerCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("ledger"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }
    bool onlyLooks() const override { return m_task == "check"; }

private:
    void check();
    void takeFaults(const QStringList &faults);
    void takeTotals(const LedgerCounts &counts);
    void compact();
    void makeSmall(Ledger &ledger, qint64 before);
    void salvage();
    void countSaved(const SalvageReport &report);
    void takeSalvage(const SalvageReport &report, qint64 messages);
    Ledger *open(LedgerUse use = LedgerUse::Command);

    Session *m_session = nullptr;
    std::string m_task;
};

} // namespace TMinus
