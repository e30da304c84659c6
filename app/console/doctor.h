// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "console/doctorchecks.h"
#include "messaging/transport.h"
#include "settings/credentialfinder.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <thread>

namespace TMinus {

/// What a doctor asks; all of it must outlive him.
struct DoctorTools
{
    /// Makes the way to the service of a profile.
    using Reach =
        std::function<Result<std::unique_ptr<Transport>>(const Profile &, const Credentials &)>;

    DoctorPlaces places = {};
    SecretStore &secrets;
    CredentialFinder &finder;
    Reach reach = {};
};

/// Looks whether everything that the programs need is in order: this computer, the key store, and
/// the service of each profile with its clock. Takes nothing, sends nothing, changes nothing.
class Doctor final : public QObject
{
    Q_OBJECT

public:
    explicit Doctor(DoctorTools tools, QObject *parent = nullptr);
    ~Doctor() override;

    /// Starts. Of the services only that of @p profile is asked; when empty those of all profiles,
    /// the first mostServices of them. Call it once.
    void start(const QString &profile = {});
    /// How many services are asked when none is named.
    static constexpr qsizetype mostServices = 32;

Q_SIGNALS:
    /// One more line; they come as they are found.
    void found(const TMinus::CheckedLayer &layer);
    /// All is said. Comes once.
    void finished();

private:
    /// What the other thread found.
    struct Findings
    {
        QList<CheckedLayer> layers = {};
        Result<QList<Profile>> profiles = {};
    };
    /// A service that is being asked.
    struct Visit
    {
        Profile profile = {};
        std::unique_ptr<Transport> transport = {};
        QElapsedTimer clock = {};
    };
    void takeFindings(const Findings &findings);
    void askKeyStore(bool isNeeded);
    void chooseServices(const Result<QList<Profile>> &profiles);
    void askNext();
    void ask(const std::shared_ptr<Visit> &visit, const Result<Credentials> &credentials);
    void judge(const Visit &visit, const Result<ProbeReport> &outcome);
    void tell(const CheckedLayer &layer);
    void close();

    const DoctorTools m_tools;
    QString m_only; ///< id; empty: all
    QList<Profile> m_waiting;
    std::vector<std::shared_ptr<Visit>> m_visits; ///< kept to the end: none dies in its own answer
    int m_open = 0;                               ///< answers that are still to come
    Mailbox<Findings> m_mailbox;
    std::thread m_thread; ///< waits for disks
};

} // namespace TMinus
