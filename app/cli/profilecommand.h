// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/profileoptions.h"
#include "cli/profiletest.h"
#include "settings/profilefile.h"
#include "settings/secretstore.h"

#include <QObject>

namespace TMinus {

/// tminusctl profile: the services that have a name, and their secrets.
class ProfileCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p finder is asked only when a profile is tested.
    ProfileCommand(ProfileFile &profiles, SecretStore &secrets, CredentialFinder &finder);

    QString name() const override { return QStringLiteral("profile"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    Result<void> list();
    Result<void> show();
    Result<void> add();
    Result<void> edit();
    Result<void> remove();
    Result<void> exportTo();
    Result<void> importFrom();
    Result<void> takeSecret();
    Result<void> test();
    void goTest();
    Result<QString> onlyId() const;
    void tell(const Profile &profile);
    void saidAndDone(const QString &sentence);

    ProfileFile &m_profiles;
    SecretStore &m_secrets;
    CredentialFinder &m_finder;
    ProfileTest m_test;
    Session *m_session = nullptr;
    ProfileOptions m_options;
    std::vector<std::string> m_words; ///< what to do, then with what
    std::string m_output;
    std::string m_topic; ///< to test
    bool m_replaces = false;
    bool m_isPending = false; ///< somebody is asked, and the answer ends the program
};

} // namespace TMinus
