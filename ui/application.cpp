// SPDX-License-Identifier: Apache-2.0
#include "ui/application.h"

#include "client/httptransport.h"
#include "console/ledgersetup.h"
#include "settings/keychainstore.h"
#include "ui/controls/messagebars.h"

namespace TMinus {

namespace {

std::optional<Error> troubleOf(const Application::Options &options)
{
    if (!options.ledger || options.ledger->has_value())
        return std::nullopt;
    return options.ledger->error();
}

/// One without a path cannot be opened: what must not go unrecorded is not sent then.
LedgerOptions ledgerOptionsOf(const Application::Options &options)
{
    if (options.ledger)
        return options.ledger->value_or(LedgerOptions{});
    return {.path = options.data + u"/ledger.sqlite"_s,
            .operatorName = operatorName(),
            .now = options.now};
}

} // namespace

Application::Application(const Options &options)
    : m_profiles(options.profiles.isEmpty() ? options.data + u"/profiles.json"_s : options.profiles)
    , m_ownSecrets(options.secrets ? nullptr : systemSecretStore())
    , m_secrets(options.secrets ? *options.secrets : *m_ownSecrets)
    , m_trouble(troubleOf(options))
    , m_host(options.now)
    , m_ledger(ledgerOptionsOf(options))
    , m_workplace({.host = m_host,
                   .ledger = m_ledger,
                   .profiles = {.profiles = m_profiles, .secrets = m_secrets, .workers = m_workers},
                   .secrets = m_secrets,
                   .profileFile = options.profiles.isEmpty() ? options.data + u"/profiles.json"_s
                                                             : options.profiles,
                   .sandbox = {.store = options.data + u"/sandbox"_s, .port = options.port},
                   .maker =
                       [now = options.now](const ConnectionSettings &settings) {
                           return std::make_unique<HttpTransport>(settings, now);
                       },
                   .now = options.now,
                   .theme = options.theme,
                   .drafts = options.data + u"/drafts"_s,
                   .memory = options.memory,
                   .ahead = options.ahead})
{}

void Application::start()
{
    if (m_trouble)
        window().bars().add(barText(*m_trouble));
    else
        m_ledger.open(this, [this](const Result<LedgerOpening> &opening) {
            if (!opening)
                window().bars().add(barText(opening.error()));
        });
    m_workplace.start();
}

} // namespace TMinus
