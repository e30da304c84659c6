// SPDX-License-Identifier: Apache-2.0
#include "cli/doctorcommand.h"

#include "cli/layerlines.h"
#include "client/profileconnection.h"
#include "console/places.h"

namespace TMinus {

DoctorCommand::DoctorCommand(SecretStore &secrets, CredentialFinder &finder,
                             Session::TransportMaker maker)
    : m_secrets(secrets)
    , m_finder(finder)
    , m_maker(std::move(maker))
{}

QString DoctorCommand::summary() const
{
    return tr("Check this computer, the key store, and the service of each profile (or of the one "
              "--profile names).");
}

void DoctorCommand::describe(CLI::App &) {}

void DoctorCommand::start(Session &session)
{
    m_session = &session;
    if (!session.options.endpoint.isEmpty())
        return session.fail({.kind = ErrorKind::InvalidArgument,
                             .message = tr("The doctor asks the services of profiles. Test an "
                                           "endpoint with “tminusctl --endpoint URL profile "
                                           "test”.")});
    const auto reach = [this](const Profile &profile, const Credentials &credentials) {
        return connectionSettings(profile, credentials).map(m_maker);
    };
    m_doctor = std::make_unique<Doctor>(
        DoctorTools{.places = {.config = configFolder(), .data = dataFolder()},
                    .secrets = m_secrets,
                    .finder = m_finder,
                    .reach = reach});
    connect(m_doctor.get(), &Doctor::found, this, &DoctorCommand::takeLayer);
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorCommand::finish);
    m_doctor->start(session.options.profile);
}

void DoctorCommand::stop(Session &session)
{
    session.end(Exit::Incomplete);
}

void DoctorCommand::takeLayer(const CheckedLayer &layer)
{
    m_faults += layer.isFault() ? 1 : 0;
    if (m_session->output().manner().isJson)
        tellLayers(m_session->output(), {layer});
    else
        m_layers.append(layer);
}

void DoctorCommand::finish()
{
    Output &output = m_session->output();
    tellLayers(output, m_layers);
    if (m_faults == 0) {
        output.line(tr("No fault was found."));
        return m_session->end(Exit::Done);
    }
    output.complain(
        tr("%n fault(s) were found. The lines above say what to do.", nullptr, m_faults));
    m_session->end(Exit::Incomplete);
}

} // namespace TMinus
