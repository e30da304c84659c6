// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "console/doctor.h"

#include <QObject>

namespace TMinus {

/// tminusctl doctor: is everything in order that the programs need?
class DoctorCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p secrets and @p finder are asked when it starts; @p maker makes the ways to the services.
    DoctorCommand(SecretStore &secrets, CredentialFinder &finder, Session::TransportMaker maker);

    QString name() const override { return QStringLiteral("doctor"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    void takeLayer(const CheckedLayer &layer);
    void finish();

    SecretStore &m_secrets;
    CredentialFinder &m_finder;
    Session::TransportMaker m_maker;
    Session *m_session = nullptr;
    std::unique_ptr<Doctor> m_doctor;
    QList<CheckedLayer> m_layers; ///< in words they are aligned, so they are said at the end
    int m_faults = 0;
};

} // namespace TMinus
