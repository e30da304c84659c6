// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/filewriter.h"
#include "console/reporttext.h"

namespace TMinus {

/// tminusctl report: what whoever takes over must know, worst first.
class ReportCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p profiles tell zones, and what is hidden in bodies.
    explicit ReportCommand(ProfileFile &profiles)
        : m_profiles(profiles)
    {}

    QString name() const override { return QStringLiteral("report"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }
    bool onlyLooks() const override { return true; }

private:
    Result<ReportWish> wish() const;
    Result<QDateTime> since(const QString &zone) const;
    Result<ReportFormat> format() const;
    bool isToStdout() const { return m_output.empty() || m_output == "-"; }
    void write(const ShiftReport &report);
    void tellRecords(const ShiftReport &report);
    static Record summaryOf(const ShiftReport &report);
    void tell(const ShiftReport &report);

    ProfileFile &m_profiles;
    std::string m_since = "8h";
    std::string m_ahead = "8h";
    std::string m_format;
    std::string m_output;
    bool m_withBodies = false;
    ReportFormat m_chosen = ReportFormat::Html;
    Session *m_session = nullptr;
    std::unique_ptr<ShiftReporter> m_reporter;
    std::unique_ptr<FileWriter> m_writer;
};

} // namespace TMinus
