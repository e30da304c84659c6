// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"
#include "console/bodymask.h"
#include "console/ledgerfilter.h"
#include "ledger/ledger.h"

#include <QHash>
#include <QTimer>

#include <limits>

namespace TMinus {

/// Which messages of the ledger a command lists, and how.
struct ListWish
{
    LedgerFilter filter = {};
    LedgerQuery::Order order = LedgerQuery::Order::ByTime;
    int limit = 500;
    bool watches = false; ///< goes on with what changes, until it is stopped
    QString nothing = {}; ///< the sentence for when there is none
    BodyMask mask = {};
};

/// Prints messages of the ledger, page by page, and then ends the program.
class MessageListing final : public QObject
{
    Q_OBJECT

public:
    explicit MessageListing(Session &session);

    void start(const ListWish &wish);
    /// Ends early.
    void stop();

private:
    /// What the person has read of a message.
    struct Said
    {
        QByteArray line = {};
        qint64 turns = never; ///< ms since 1970, from when on time alone may make another of it
    };
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    static qint64 turningOf(const LedgerMessage &message);
    void ask();
    void take(const LedgerPage &page);
    void finishList();
    void follow(const LedgerNews &news);
    void followTime();
    void askNews();
    void takeNews(const QList<LedgerMessage> &messages);
    void print(const QList<LedgerMessage> &messages);
    Record recordOf(const LedgerMessage &message) const;
    LedgerQuery query(const SqlCondition &condition, int limit) const;

    Session &m_session;
    Ledger *m_ledger = nullptr;
    ListWish m_wish;
    std::optional<LedgerMessage> m_last;
    int m_count = 0;
    int m_asking = 0; ///< leave only when somebody says so
    bool m_isListed = false;
    bool m_isAsking = false;    ///< about news
    QList<qint64> m_news;       ///< rows to ask about
    QHash<qint64, Said> m_said; ///< by row, while it watches
    QTimer m_ticks;             ///< what nobody writes down changes too: due, overdue
};

/// What @p profiles hide in bodies; nothing where the person asked for that. Errors: as
/// ProfileFile::all().
Result<BodyMask> maskOf(const ProfileFile &profiles, bool isUnmasked);

/// @p message with that of its body hidden.
LedgerMessage maskedMessage(LedgerMessage message, const BodyMask &mask);

/// The lines of a table whose columns are aligned; the first row is its head.
QStringList tableLines(const QList<QStringList> &rows);

} // namespace TMinus
