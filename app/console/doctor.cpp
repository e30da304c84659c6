// SPDX-License-Identifier: Apache-2.0
#include "console/doctor.h"

#include "console/probetext.h"
#include "messaging/errortext.h"
#include "settings/profilefile.h"

#include <QUrl>

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Outcome = ProbeLayer::Outcome;

constexpr int atOnce = 8;

CheckedLayer ofService(const Profile &profile)
{
    return {.name = u"service/"_s + profile.id, .title = profile.id};
}

void blame(CheckedLayer &layer, Error error)
{
    error.left = false; // nothing was changed: no outcome can be unknown
    const ErrorText text = errorText(error);
    layer.outcome = Outcome::Failed;
    layer.found = text.happened;
    layer.remedy = text.nextStep;
    layer.code = error.code;
    layer.requestId = error.requestId;
}

bool usesKeyStore(const Profile &profile)
{
    return profile.credential.source == CredentialSource::KeyStore
        && !profile.credential.accessKeyId.isEmpty();
}

bool isSandboxThatSleeps(const Profile &profile, const ProbeLayer *failed)
{
    return profile.service == ProfileService::Sandbox && failed && failed->error
        && failed->error->kind == ErrorKind::Connect;
}

} // namespace

Doctor::Doctor(DoctorTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_mailbox([this](const std::deque<Findings> &letters) { takeFindings(letters.front()); })
{}

Doctor::~Doctor()
{
    if (m_thread.joinable())
        m_thread.join();
}

void Doctor::start(const QString &profile)
{
    m_only = profile;
    m_thread = std::thread([this, places = m_tools.places] {
        m_mailbox.post({.layers = checkComputer(places),
                        .profiles = ProfileFile(places.config + u"/profiles.json"_s).all()});
    });
}

void Doctor::takeFindings(const Findings &findings)
{
    ++m_open; // so that it does not end in between
    for (const CheckedLayer &layer : findings.layers)
        tell(layer);
    const auto profiles = findings.profiles.value_or(QList<Profile>());
    askKeyStore(std::ranges::any_of(profiles, usesKeyStore));
    chooseServices(findings.profiles);
    for (int i = 0; i < atOnce; ++i)
        askNext();
    close();
}

void Doctor::askKeyStore(bool isNeeded)
{
    ++m_open;
    const auto takeAnswer = [this, isNeeded](const Result<std::optional<Secret>> &answer) {
        CheckedLayer layer{.name = u"keyStore"_s,
                           .title = tr("Key store"),
                           .outcome = Outcome::Ok,
                           .found = tr("The system's key store answers.")};
        if (!answer) {
            blame(layer, answer.error());
            layer.found =
                tr("The system's key store does not answer (%1).").arg(answer.error().message);
            layer.remedy = tr("Unlock or start one, or take secrets from elsewhere: “tminusctl "
                              "profile edit ID --credential environment”.");
            layer.outcome = isNeeded ? Outcome::Failed : Outcome::Warning;
        }
        tell(layer);
        close();
    };
    m_tools.secrets.read(u"doctor/secret"_s, this, takeAnswer); // nobody ever keeps one there
}

void Doctor::chooseServices(const Result<QList<Profile>> &profiles)
{
    if (!profiles)
        return; // the layer of the file said why
    if (m_only.isEmpty()) {
        m_waiting = profiles->first(std::min(profiles->size(), mostServices));
        const auto left = int(profiles->size() - m_waiting.size());
        if (left > 0)
            tell({.name = u"services"_s,
                  .title = tr("Services"),
                  .found = tr("%n more service(s) were not asked.", nullptr, left),
                  .remedy = tr("Name one with --profile.")});
        return;
    }
    const auto found = std::ranges::find(*profiles, m_only, &Profile::id);
    if (found != profiles->end()) {
        m_waiting.append(*found);
        return;
    }
    tell({.name = u"service/"_s + m_only,
          .title = m_only,
          .outcome = Outcome::Failed,
          .found = tr("There is no profile “%1”.").arg(m_only),
          .remedy = tr("See “tminusctl profile list”.")});
}

void Doctor::askNext()
{
    if (m_waiting.isEmpty())
        return;
    const auto visit = std::make_shared<Visit>(Visit{.profile = m_waiting.takeFirst()});
    m_visits.push_back(visit);
    ++m_open;
    if (visit->profile.credential.source == CredentialSource::Ask) {
        CheckedLayer layer = ofService(visit->profile);
        layer.found = tr("The secret of this profile is asked for each time, so its service was "
                         "not.");
        layer.remedy = tr("Use “tminusctl profile test %1”.").arg(visit->profile.id);
        tell(layer);
        askNext();
        return close();
    }
    m_tools.finder.find(
        visit->profile, this,
        [this, visit](const Result<Credentials> &credentials) { ask(visit, credentials); });
}

void Doctor::ask(const std::shared_ptr<Visit> &visit, const Result<Credentials> &credentials)
{
    auto transport = credentials.and_then(
        [&](const Credentials &found) { return m_tools.reach(visit->profile, found); });
    if (!transport) {
        CheckedLayer layer = ofService(visit->profile);
        blame(layer, transport.error());
        tell(layer);
        askNext();
        return close();
    }
    visit->transport = std::move(*transport);
    visit->clock.start();
    // Not the pointer that shares: the transport keeps this, and the visit keeps the transport.
    visit->transport->probe({}, {}, this,
                            [this, asked = visit.get()](const Result<ProbeReport> &outcome) {
                                judge(*asked, outcome);
                                askNext();
                                close();
                            });
}

void Doctor::judge(const Visit &visit, const Result<ProbeReport> &outcome)
{
    CheckedLayer layer = ofService(visit.profile);
    layer.took = std::chrono::milliseconds(visit.clock.elapsed());
    const ProbeLayer *const failed = outcome ? failedLayer(*outcome) : nullptr;
    if (!outcome) {
        blame(layer, outcome.error());
    } else if (m_only.isEmpty() && isSandboxThatSleeps(visit.profile, failed)) {
        layer.found = tr("No sandbox is running at %1.").arg(visit.profile.endpoint);
    } else if (failed) {
        blame(layer, failed->error.value_or(Error{}));
    } else {
        const auto all = checkedLayers(*outcome, QUrl(visit.profile.endpoint));
        const auto clock = std::ranges::find(all, u"clock"_s, &CheckedLayer::name);
        layer.outcome = clock->outcome;
        layer.found =
            tr("The service answers. %1", "then a sentence about the clocks").arg(clock->found);
        layer.remedy = clock->remedy;
    }
    tell(layer);
}

void Doctor::tell(const CheckedLayer &layer)
{
    Q_EMIT found(layer);
}

/// One answer fewer to come.
void Doctor::close()
{
    if (--m_open == 0)
        Q_EMIT finished();
}

} // namespace TMinus
