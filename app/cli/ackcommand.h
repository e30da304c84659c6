// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/acknowledger.h"

#include <QObject>

#include <string>
#include <vector>

namespace TMinus {

/// tminusctl ack: acknowledges deliveries by their handles.
class AckCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("ack"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    std::optional<Guard::Deed> deed() const override { return Guard::Deed::Acknowledge; }

private:
    Result<AckRequest> request() const;
    void report(Session &session, const AckReport &report) const;

    std::string m_topic;
    std::string m_group;
    std::vector<std::string> m_handles;
    std::unique_ptr<Acknowledger> m_acknowledger;
};

} // namespace TMinus
