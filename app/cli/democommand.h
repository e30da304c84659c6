// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"
#include "cli/command.h"
#include "console/demo.h"

#include <QObject>
#include <QTemporaryDir>

#include <string>

namespace TMinus {

/// tminusctl demo: the job of the vendor's sample, on a sandbox of its own unless told where.
class DemoCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    ~DemoCommand() override;
    QString name() const override { return QStringLiteral("demo"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;

private:
    Result<DemoPlan> plan() const;
    Result<void> startSandbox();
    Result<void> reach();
    Result<void> record();
    void listen();
    void tellSent(int index, const SendReport &report);
    void tellWaiting(const QDateTime &due);
    void tellNothing(const QString &requestId);
    void tellLanded(const Arrival &arrival, bool isOurs);
    void tellAcknowledged(const AckVerdict &verdict, const QString &messageId);
    void tellEnd(const DemoResult &result);
    Exit judge(const DemoResult &result) const;

    std::string m_topic = "tour-hello";
    std::string m_group = "GID_tour";
    std::string m_in = "10s";

    Session *m_session = nullptr;
    DemoPlan m_plan;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Demo> m_demo;
    QList<std::chrono::milliseconds> m_lateness;
};

} // namespace TMinus
