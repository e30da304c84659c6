// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "storage/sqlitefile.h"

#include <QHash>

namespace TMinus {

/// What a message that may be sent says, as the duplicate guard compares it.
struct RowSaying
{
    qint64 row = 0;       ///< how the asker calls it
    QByteArray what = {}; ///< sayingOf(): topic, key and body
    std::optional<QDateTime> due = {};
    std::optional<std::chrono::milliseconds> after = {}; ///< the delay that due was asked for by
};

/// Topic, key and body of @p draft in a few bytes.
QByteArray sayingOf(const Draft &draft);

/// A message of the ledger that says the same as a row.
struct AlikeMessage
{
    MessageState state = MessageState::Held;
    QDateTime created = {};
    bool isSameDue = true; ///< else only the delay is the same
    bool operator==(const AlikeMessage &) const = default;
};

/// What the ledger knows of a message that a journal names.
struct RowFate
{
    MessageState state = MessageState::Leaving;
    QString messageId = {};
    QString code = {}; ///< of the error, where there is one
    QString why = {};
    bool operator==(const RowFate &) const = default;
};

/// Asks the ledger about many rows, in groups, on a connection of its own that only reads. Used by
/// one thread; never by main. Errors of all: Storage, Locked.
class RowLookup final
{
public:
    /// @p place is that of all rows; the duplicate guard looks at what was made @p since, by our
    /// clock.
    static Result<std::unique_ptr<RowLookup>> open(const QString &path, const MessagePlace &place,
                                                   const QDateTime &since);
    ~RowLookup();

    /// What became of the message @p id; nothing when the ledger does not know it.
    Result<std::optional<RowFate>> fate(const QString &id);
    /// Those of @p rows that say the same as a message which was sent or held since.
    Result<QHash<qint64, AlikeMessage>> alike(const QList<RowSaying> &rows);
    /// How many messages are due, or were, from @p begin on and before @p end.
    Result<qint64> dueBetween(const QDateTime &begin, const QDateTime &end);

private:
    RowLookup(std::unique_ptr<SQLite::Database> database, MessagePlace place,
              const QDateTime &since);
    Result<void> findFirst();

    std::unique_ptr<SQLite::Database> m_database;
    MessagePlace m_place;
    QDateTime m_since;
    std::optional<qint64> m_first; ///< row of the first message since; none: nothing is as young
};

} // namespace TMinus
