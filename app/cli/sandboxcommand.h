// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"
#include "cli/command.h"

#include <QObject>

#include <string>
#include <vector>

namespace TMinus {

/// tminusctl sandbox: the broker of this computer, until Ctrl+C.
class SandboxCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("sandbox"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    Result<SandboxOptions> sandboxOptions() const;
    Result<void> readNumbers(SandboxOptions &options) const;
    Result<void> readSpans(SandboxOptions &options) const;
    Result<void> readTopics(SandboxOptions &options) const;
    Result<void> readCredentials(SandboxOptions &options) const;
    Result<void> readFaults(SandboxOptions &options) const;
    Result<void> readStore(SandboxOptions &options) const;
    void tellReady(Session &session) const;

    std::string m_port = "8080";
    std::string m_listen;
    std::string m_store;
    std::string m_lease;
    std::string m_orderedLease;
    std::string m_halfLease;
    std::string m_attempts;
    std::string m_offset;
    std::string m_pollLimit;
    std::vector<std::string> m_topics;
    std::vector<std::string> m_groups;
    std::vector<std::string> m_instances;
    std::vector<std::string> m_credentials;
    std::vector<std::string> m_faults;
    bool m_areGroupsStrict = false;
    bool m_createsTopics = false;
    std::unique_ptr<Sandbox> m_sandbox;
};

} // namespace TMinus
