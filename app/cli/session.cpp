// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include "client/profileconnection.h"
#include "console/desk.h"
#include "console/records.h"
#include "ledger/ledger.h"
#include "messaging/errortext.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class SessionText final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Session)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

/// What stands for the profile of an endpoint that none describes. What is held for one instance, or
/// for one of several brokers of this computer, must not be handed over to another.
QString adHocId(const QUrl &endpoint, const QString &instance)
{
    QString id = endpoint.host().toLower();
    if (isLoopback(endpoint) && endpoint.port() > 0)
        id += u':' + QString::number(endpoint.port());
    return instance.isEmpty() ? id : id + u'/' + instance;
}

} // namespace

Session::Session(Output &output, TransportMaker maker, Ender ender, Now now)
    : m_output(output)
    , m_maker(std::move(maker))
    , m_ender(std::move(ender))
    , m_now(std::move(now))
{}

Session::~Session() = default;

Result<Ledger *> Session::ledger(LedgerUse use)
{
    if (m_ledger && m_ledgerUse == use)
        return m_ledger.get();
    m_desk.reset();
    m_ledger.reset(); // it gives the file back before another one takes it
    auto made = m_ledgerMaker ? m_ledgerMaker(use) : failure(ErrorKind::Storage, {});
    if (!made)
        return failure(made.error());
    m_ledger = std::move(*made);
    m_ledgerUse = use;
    return m_ledger.get();
}

Result<Desk *> Session::desk(LedgerUse use)
{
    return ledger(use).map([this](Ledger *found) {
        if (!m_desk)
            m_desk = std::make_unique<Desk>(
                *m_transport, *found,
                DeskSetup{.profile = m_wayProfile, .guard = m_guard, .now = m_now});
        return m_desk.get();
    });
}

void Session::prepare(const ProfileFile &profiles, CredentialFinder &finder, QObject *context,
                      std::function<void()> then)
{
    if (!options.endpoint.isEmpty()) {
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        return;
    }
    if (!m_preferred.isEmpty() && !profiles.find(m_preferred))
        m_preferred.clear();
    const auto profile = profiles.find(profileId());
    if (!profile) {
        m_prepared = failure(profile.error());
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        return;
    }
    const auto permit = m_deed ? guardOf(*profile).permit(*m_deed) : Result<void>();
    if (!permit) {
        m_prepared = failure(permit.error());
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        return;
    }
    if (!profile->source.isEmpty()) // the sandbox that stands in no file learns nothing
        m_profile = *profile;
    finder.find(*profile, context,
                [this, profile = *profile, then = std::move(then)](const auto &credentials) {
                    m_prepared = credentials.and_then(
                        [&](const Credentials &found) { return wayByProfile(profile, found); });
                    then();
                });
}

void Session::used(const QString &topic, const QString &group)
{
    if (!m_profile)
        return;
    const ProfileNames names{.topics = {topic},
                             .groups = group.isEmpty() ? QStringList() : QStringList{group}};
    const ProfileNames fresh = names.newTo(*m_profile);
    if (fresh.isEmpty())
        return;
    for (const QString &name : fresh.topics)
        m_profile->topics.append({name});
    m_profile->groups += fresh.groups;
    if (m_namesTaker)
        m_namesTaker(m_profile->id, fresh);
}

Result<void> Session::connect()
{
    return way().map([this](const Way &way) { open(way); });
}

void Session::connectTo(const QUrl &sandbox)
{
    open({.settings = {.endpoint = sandbox, .credentials = sandboxCredentials()}});
}

void Session::open(const Way &way)
{
    m_endpoint = way.settings.endpoint;
    m_guard = way.guard;
    m_secretId = way.secretId;
    m_realm = way.realm;
    m_instance = way.settings.instance;
    m_wayProfile = way.profile;
    m_wayProfile.instance = way.settings.instance;
    if (!isLoopback(m_endpoint) && m_endpoint.scheme() == u"http"_s)
        m_output.warn(SessionText::tr("%1 is reached without encryption: bodies travel in clear.")
                          .arg(m_endpoint.host()));
    m_transport = m_maker(way.settings);
}

Result<Session::Way> Session::way() const
{
    if (!options.profile.isEmpty() && !options.endpoint.isEmpty())
        return refusal(SessionText::tr("--profile and --endpoint both name a service. Leave one of "
                                       "them out."));
    if (!options.endpoint.isEmpty())
        return wayByEndpoint();
    if (m_prepared)
        return *m_prepared;
    if (profileId() == sandboxProfileId())
        return wayByProfile(sandboxProfile(), sandboxCredentials());
    return refusal(SessionText::tr("There is no profile “%1”. Use --profile sandbox, or name an "
                                   "--endpoint.")
                       .arg(profileId()));
}

QString Session::profileId() const
{
    const QString usual = m_preferred.isEmpty()
        ? qEnvironmentVariable("TMINUS_PROFILE", sandboxProfileId())
        : m_preferred;
    return options.profile.isEmpty() ? usual : options.profile;
}

QString Session::namedProfile() const
{
    if (!options.endpoint.isEmpty())
        return adHocId(QUrl(options.endpoint), options.instance);
    return options.profile.isEmpty() ? qEnvironmentVariable("TMINUS_PROFILE") : options.profile;
}

QString Session::zone() const
{
    if (m_profile)
        return m_profile->zone;
    return m_wayProfile.zone.isEmpty() ? m_namedZone : m_wayProfile.zone;
}

void Session::learnZone(const ProfileFile &profiles)
{
    if (!options.endpoint.isEmpty() || namedProfile().isEmpty())
        return;
    const auto profile = profiles.find(namedProfile());
    if (profile)
        m_namedZone = profile->zone;
    else
        m_unknownName = profile.error();
}

Result<Session::Way> Session::wayByProfile(const Profile &profile,
                                           const Credentials &credentials) const
{
    const bool isIdSecret = profile.service == ProfileService::Tdmq;
    return connectionSettings(profile, credentials).map([&](ConnectionSettings settings) {
        const bool isSandbox = profile.service == ProfileService::Sandbox;
        return Way{.settings = settings,
                   .guard = guardOf(profile),
                   .secretId = isIdSecret ? credentials.accessKeyId : QString(),
                   .realm = isSandbox ? profile.id : settings.endpoint.host().toLower(),
                   .profile = profile};
    });
}

Guard Session::guardOf(const Profile &profile) const
{
    return Guard::forProfile(profile.id, Guard::careOf(profile), options.arm);
}

QString Session::withoutSecrets(QString text) const
{
    return m_secretId.isEmpty() ? text : text.replace(m_secretId, u"…"_s);
}

Result<Session::Way> Session::wayByEndpoint() const
{
    const auto endpoint = readEndpoint(options.endpoint);
    if (!endpoint)
        return failure(endpoint.error());
    const auto credentials = environmentCredentials();
    if (!credentials)
        return failure(credentials.error());
    const bool isLocal = isLoopback(*endpoint);
    if (!*credentials && !isLocal)
        return refusal(SessionText::tr("There is no access key for %1. Set "
                                       "ALIBABA_CLOUD_ACCESS_KEY_ID and "
                                       "ALIBABA_CLOUD_ACCESS_KEY_SECRET in the environment.")
                           .arg(endpoint->host()));
    return Way{.settings = {.endpoint = *endpoint,
                            .instance = options.instance,
                            .credentials = credentials->value_or(sandboxCredentials())},
               .guard = Guard::forAdHoc(endpoint->host(), isLocal, options.arm),
               .realm = endpoint->host().toLower(),
               .profile = {.id = adHocId(*endpoint, options.instance),
                           .endpoint = options.endpoint,
                           .environment = isLocal ? ProfileEnvironment::Development
                                                  : ProfileEnvironment::Production}};
}

void Session::end(Exit exit)
{
    if (const auto ender = std::exchange(m_ender, {}))
        ender(m_output.tellTrouble() ? worse(exit, Exit::Local) : exit);
}

void Session::fail(const Error &error)
{
    fail(error, exitFor(error));
}

void Session::fail(const Error &error, Exit exit)
{
    if (isOver())
        return;
    tell(error, exit);
    end(exit);
}

Exit Session::tell(const Error &error)
{
    const Exit exit = exitFor(error);
    tell(error, exit);
    return exit;
}

void Session::tell(const Error &error, Exit exit)
{
    m_output.complain(errorSentence(error));
    m_output.record(errorRecord(error, static_cast<int>(exit)));
}

} // namespace TMinus
