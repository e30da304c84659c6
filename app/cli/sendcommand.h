// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/bulkcommand.h"
#include "cli/bulkoptions.h"
#include "cli/command.h"
#include "cli/heldsend.h"
#include "cli/holdoptions.h"

#include <QObject>

#include <string>
#include <vector>

namespace TMinus {

/// tminusctl send: one message, or many.
class SendCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    QString name() const override { return QStringLiteral("send"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    /// Many may be a dry run; then the guard is asked when they go.
    std::optional<Guard::Deed> deed() const override
    {
        return m_many.isWanted() ? std::nullopt : std::optional(Guard::Deed::Publish);
    }

private:
    Result<SendWish> wish(const QDateTime &now) const;
    Result<void> readWhen(SendWish &wish, const QDateTime &now) const;
    Result<void> readAt(SendWish &wish, const QDateTime &now) const;
    Result<void> readProperties(Draft &draft) const;
    Result<QByteArray> readBody() const;
    Result<BulkPlan> bulkPlan(const QDateTime &now) const;
    void startBulk(Session &session);
    void hold(Session &session, const SendWish &wish);
    void send(Session &session, const SendWish &wish);
    void tellOtherStops(Session &session, const SendWish &wish, const Error &told) const;

    std::string m_topic;
    std::string m_tag;
    std::string m_key;
    std::string m_shardingKey;
    std::vector<std::string> m_properties;
    std::optional<std::string> m_body; ///< may be there and empty
    std::string m_bodyFile;
    std::string m_in;
    std::string m_at;
    std::string m_zone;
    QString m_usualZone; ///< of the profile
    std::string m_transaction;
    bool m_isEarlier = false;
    bool m_isLater = false;
    BulkOptions m_many;
    std::unique_ptr<BulkCommand> m_bulk;
    HoldOptions m_holding;
    bool m_again = false;
    bool m_acceptsSkew = false;
    std::unique_ptr<HeldSend> m_held;
    Desk *m_desk = nullptr;
    PendingReply m_reply;
};

} // namespace TMinus
