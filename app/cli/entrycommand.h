// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "ledger/ledgerevent.h"

#include <QObject>

namespace TMinus {

/// tminusctl note, settle: what a person knows of a message, written down beside what the service
/// and the network said.
class EntryCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    enum class Kind {
        Note,   ///< somebody has something to say
        Settle, ///< what an unknown outcome turned out to be
    };
    explicit EntryCommand(Kind kind)
        : m_kind(kind)
    {}

    QString name() const override;
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return false; }

private:
    Result<LedgerFact> fact() const;
    void write(const LedgerMessage &message, const LedgerFact &fact);
    void tell(const QString &id);

    Kind m_kind;
    std::string m_id;
    std::string m_word; ///< the text, or the outcome
    Session *m_session = nullptr;
};

} // namespace TMinus
