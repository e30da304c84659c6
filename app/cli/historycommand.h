// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/messagelisting.h"

namespace TMinus {

/// tminusctl pending, history: what the ledger knows of messages.
class HistoryCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    enum class Kind {
        Pending, ///< what was accepted and has not been seen, by due
        History, ///< all that there is, the newest first; or all that happened to one message
    };
    /// @p profiles must live longer.
    HistoryCommand(Kind kind, const ProfileFile &profiles)
        : m_kind(kind)
        , m_profiles(profiles)
    {}

    QString name() const override;
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }
    bool onlyLooks() const override { return true; }

private:
    Result<ListWish> wish() const;
    void tellOne(const LedgerMessage &message);
    void tellEvents(const QList<LedgerEntry> &entries);

    Kind m_kind;
    const ProfileFile &m_profiles;
    std::string m_id;
    std::string m_filter;
    std::string m_limit = "500";
    bool m_watches = false;
    bool m_isUnmasked = false;
    Session *m_session = nullptr;
    std::unique_ptr<MessageListing> m_listing;
};

} // namespace TMinus
