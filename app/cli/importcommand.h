// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/messageimporter.h"

namespace TMinus {

/// tminusctl import: takes messages that were sent elsewhere into the ledger, as pending.
class ImportCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p profiles tell where the messages are.
    explicit ImportCommand(ProfileFile &profiles)
        : m_profiles(profiles)
    {}

    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    Result<ImportPlan> plan() const;
    Result<Profile> profile() const;
    void complain(const QString &sentence);
    void tell(const ImportCount &count);

    ProfileFile &m_profiles;
    std::string m_file;
    std::string m_format;
    Session *m_session = nullptr;
    int m_complaints = 0;
    std::unique_ptr<MessageImporter> m_importer;
};

} // namespace TMinus
