// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <memory>
#include <string>
#include <vector>

namespace TMinus {

/// tminusctl completion: a script by which a shell completes what is typed. It is made of the
/// options themselves, so it never is out of date.
class CompletionCommand final : public Command
{
public:
    /// @p commands are all there are, this one too.
    explicit CompletionCommand(const std::vector<std::unique_ptr<Command>> &commands);

    QString name() const override { return QStringLiteral("completion"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    const std::vector<std::unique_ptr<Command>> &m_commands;
    std::string m_shell;
};

} // namespace TMinus
