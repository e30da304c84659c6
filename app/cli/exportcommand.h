// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/filewriter.h"
#include "console/messageexporter.h"

namespace TMinus {

/// tminusctl export: writes messages of the ledger to a file.
class ExportCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p profiles tell what is hidden in bodies.
    explicit ExportCommand(ProfileFile &profiles)
        : m_profiles(profiles)
    {}

    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }
    bool onlyLooks() const override { return true; }

private:
    bool isToStdout() const { return m_output.empty() || m_output == "-"; }
    Result<ExportFormat> format() const;
    Result<ExportWish> wish() const;
    MessageExporter::Sink sink();
    void close(qint64 count);
    void tell(qint64 count);

    ProfileFile &m_profiles;
    std::string m_filter;
    std::string m_format;
    std::string m_output;
    Session *m_session = nullptr;
    std::unique_ptr<FileWriter> m_writer;
    std::unique_ptr<MessageExporter> m_exporter;
};

} // namespace TMinus
