// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "client/connection.h"
#include "console/guard.h"
#include "messaging/transport.h"
#include "settings/credentialfinder.h"
#include "settings/profilefile.h"

#include <functional>
#include <memory>
#include <optional>

namespace TMinus {

class Desk;
class Ledger;

/// What stands before or behind any command.
struct CommonOptions
{
    QString profile = {};
    QString endpoint = {};
    QString instance = {};
    QString arm = {};
    bool isJson = false;
    bool isQuiet = false;
    bool operator==(const CommonOptions &) const = default;
};

/// What a command wants the ledger for.
enum class LedgerUse {
    Command, ///< to look, or to write something down
    Outbox,  ///< to hand over what is held, for as long as it runs
    Salvage, ///< to put what can be read of a damaged file into a new one first
};

/// What one run of the program has: the common options, the way to the service, and its end.
class Session final
{
public:
    /// Makes the transport; only main() knows which one.
    using TransportMaker = std::function<std::unique_ptr<Transport>(const ConnectionSettings &)>;
    /// Ends the program.
    using Ender = std::function<void(Exit)>;

    Session(Output &output, TransportMaker maker, Ender ender, Now now);
    ~Session();

    CommonOptions options = {};
    Output &output() { return m_output; }
    const Now &now() const { return m_now; }

    /// What the command means to do: a guard that forbids it refuses before a key is asked for.
    void intend(std::optional<Guard::Deed> deed) { m_deed = deed; }
    /// Called with the names that were used and that the profile does not know yet.
    using NamesTaker = std::function<void(const QString &profile, const ProfileNames &)>;
    void onNewNames(NamesTaker taker) { m_namesTaker = std::move(taker); }
    /// A topic, and a group where there is one, turned out to be there.
    void used(const QString &topic, const QString &group = {});
    /// Makes the ledger; only main() knows of what.
    using LedgerMaker = std::function<Result<std::unique_ptr<Ledger>>(LedgerUse)>;
    void onLedger(LedgerMaker maker) { m_ledgerMaker = std::move(maker); }
    /// The ledger of this computer's user, made when it is first asked for, and anew for another
    /// use; it is opened by what is first asked of it. Errors: those of ledgerOptions().
    Result<Ledger *> ledger(LedgerUse use = LedgerUse::Command);
    /// The profile to use where no option names one, if there is such a profile.
    void prefer(const QString &profile) { m_preferred = profile; }
    /// Finds the profile that the options or TMINUS_PROFILE name, and its key. @p then is called
    /// once, from the event loop; what went wrong is told by connect().
    void prepare(const ProfileFile &profiles, CredentialFinder &finder, QObject *context,
                 std::function<void()> then);
    /// Opens the way to the service that the options name. Errors: InvalidArgument.
    Result<void> connect();
    /// Opens the way to a sandbox of this process.
    void connectTo(const QUrl &sandbox);
    /// Works for the profile over the ledger. Valid after connect(). Errors: those of ledger().
    Result<Desk *> desk(LedgerUse use = LedgerUse::Command);
    /// Valid after connect().
    Transport &transport() { return *m_transport; }
    const Guard &guard() const { return m_guard; }
    const QUrl &endpoint() const { return m_endpoint; }
    /// Which service it is: the host of the endpoint, or the id of a sandbox's profile.
    const QString &realm() const { return m_realm; }
    /// The instance that is used; may be empty.
    const QString &instance() const { return m_instance; }
    /// The profile that an option or TMINUS_PROFILE names; of an --endpoint its host; empty: none.
    QString namedProfile() const;
    /// Why no profile has the name that --profile gives; nothing where one has it.
    const std::optional<Error> &unknownName() const { return m_unknownName; }
    /// The zone of the profile; empty: this computer's.
    QString zone() const;
    /// Reads the zone of the profile that was named, for a command that asks no service.
    void learnZone(const ProfileFile &profiles);
    /// @p text without the key id, where that one is the secret (TDMQ).
    QString withoutSecrets(QString text) const;

    /// Ends the program. Only the first call counts.
    void end(Exit exit);
    /// Says why, as a sentence and as a record, and ends with what @p error means.
    void fail(const Error &error);
    /// The same with another end.
    void fail(const Error &error, Exit exit);
    /// Says why, as a sentence and as a record, where there is more to do; what it means for the end.
    Exit tell(const Error &error);
    bool isOver() const { return !m_ender; }

private:
    /// A service, and how careful one has to be there.
    struct Way
    {
        ConnectionSettings settings = {};
        Guard guard = {};
        QString secretId = {}; ///< the key id where it is the secret
        QString realm = {};
        Profile profile = {}; ///< of an endpoint: its host as id
    };
    void tell(const Error &error, Exit exit);
    QString profileId() const;
    Result<Way> way() const;
    Result<Way> wayByProfile(const Profile &profile, const Credentials &credentials) const;
    Result<Way> wayByEndpoint() const;
    Guard guardOf(const Profile &profile) const;
    void open(const Way &way);

    Output &m_output;
    TransportMaker m_maker;
    Ender m_ender;
    Now m_now;
    std::unique_ptr<Transport> m_transport;
    std::optional<Result<Way>> m_prepared; ///< of the profile
    std::optional<Profile> m_profile;      ///< of a file; grows with what is used
    NamesTaker m_namesTaker;
    LedgerMaker m_ledgerMaker;
    std::unique_ptr<Ledger> m_ledger;
    LedgerUse m_ledgerUse = LedgerUse::Command;
    std::optional<Guard::Deed> m_deed;
    Guard m_guard;
    QUrl m_endpoint;
    QString m_realm, m_instance, m_namedZone, m_preferred;
    std::optional<Error> m_unknownName;
    Profile m_wayProfile; ///< of connect()
    QString m_secretId;
    std::unique_ptr<Desk> m_desk; ///< last: it ends before what it works on
};

} // namespace TMinus
