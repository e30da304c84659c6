// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/desk.h"

namespace TMinus {

/// tminusctl outbox run: hands over what is held for one profile, with no window open.
class OutboxCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("outbox"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;

private:
    void listen(Outbox &outbox);
    void listen(const LeaseKeeper &lease);
    void tellTrouble(const Error &error);
    void tellOwner();
    void endWhenDone();

    std::string m_task;
    Session *m_session = nullptr;
    Desk *m_desk = nullptr;
    bool m_isEnding = false;
    std::optional<Error> m_trouble; ///< of the ledger, that was told
    std::optional<qint64> m_owner;  ///< of the lease, that was told
};

} // namespace TMinus
