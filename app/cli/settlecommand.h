// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/acknowledger.h"

#include <QObject>

#include <string>

namespace TMinus {

struct LedgerMessage;

/// tminusctl commit and tminusctl rollback: end the wait of a half message.
class SettleCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    explicit SettleCommand(SettleRequest::Decision decision);
    QString name() const override;
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    std::optional<Guard::Deed> deed() const override { return Guard::Deed::Settle; }

private:
    bool isCommit() const { return m_decision == SettleRequest::Decision::Commit; }
    void report(Session &session, const AckVerdict &verdict);
    void record(Session &session);
    SettleRequest request() const;
    void tellFailure(Session &session, const Error &error) const;

    const SettleRequest::Decision m_decision;
    std::string m_topic;
    std::string m_group;
    std::string m_handle;
    std::unique_ptr<Acknowledger> m_acknowledger;
    PendingReply m_reply;
};

} // namespace TMinus
