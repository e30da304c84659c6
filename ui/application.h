// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.h"
#include "settings/layeredsecretstore.h"
#include "ui/workplace/workplace.h"

namespace TMinus {

/// The graph of objects behind the windows: the one place of the window program where a transport
/// is made.
class Application final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString data = {};   ///< folder of the sandbox and, where nothing else is said, the ledger
        QString memory = {}; ///< what the window keeps its state in; empty: none
        /// How the ledger is opened; absent: as DATA/ledger.sqlite with what is usual. When it is an
        /// error, it is told, and nothing is sent.
        std::optional<Result<LedgerOptions>> ledger = {};
        QString profiles = {};          ///< file of the profiles; empty: DATA/profiles.json
        SecretStore *secrets = nullptr; ///< outlives the application; null: that of this system
        Theme *theme = nullptr;         ///< outlives the application; null: nothing to choose
        quint16 port = 8080;            ///< 0: any free one
        std::chrono::milliseconds ahead{10'000}; ///< when the four messages are due
        Now now = systemNow();
    };

    explicit Application(const Options &options);

    MainWindow &window() { return m_workplace.window(); }
    MessageModel &messages() { return m_workplace.messages(); }
    LogModel &log() { return m_workplace.log(); }
    Ledger &ledger() { return m_ledger; }
    Workplace &workplace() { return m_workplace; }
    /// Opens the ledger, starts the sandbox and, once it runs, polls.
    void start();

private:
    const ProfileFile m_profiles;
    Workers m_workers;
    const std::unique_ptr<SecretStore> m_ownSecrets; ///< where none was given
    LayeredSecretStore m_secrets;                    ///< what is of this session, then these
    const std::optional<Error> m_trouble;            ///< the ledger must not be opened
    SandboxHost m_host;
    Ledger m_ledger;
    Workplace m_workplace;
};

} // namespace TMinus
