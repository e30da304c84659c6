// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "storage/sqlstatement.h"

#include <limits>
#include <vector>

namespace TMinus {

/// Asks the full-text index. It reads the rows of a whole token as they stand in the index, but
/// those of a beginning of tokens only after all of them were gathered: so a beginning is replaced
/// by the tokens that begin so, where these are few. Throws SQLite::Exception.
class TextFinder final
{
public:
    explicit TextFinder(SQLite::Database &database);

    /// The rows among which all are that @p lookUps let through, in ascending order, if that takes
    /// no more than reading @p most of each; nothing otherwise.
    std::optional<std::vector<qint64>> findFew(const QList<SqlLookUp> &lookUps, std::size_t most);
    /// The same, however long it takes.
    std::vector<qint64> findAll(const QList<SqlLookUp> &lookUps);

private:
    struct Question;
    using Rows = std::optional<std::vector<qint64>>;

    QStringList tokensOf(const QString &beginning);
    Question questionOf(const QList<IndexTerm> &terms);
    Rows find(const QList<SqlLookUp> &lookUps, std::size_t most);
    Rows findWithIds(const QList<SqlLookUp> &lookUps, const std::vector<Rows> &byId,
                     std::size_t most);
    Rows findText(const QList<IndexTerm> &terms, std::size_t most);
    Rows match(const QStringList &words, std::size_t most);
    Rows findIds(const SqlLookUp &lookUp, std::size_t most);
    static Rows read(SqlStatement &select, std::size_t most);

    SQLite::Database &m_database;
    SqlStatement m_token;
    SqlStatement m_match;
    SqlStatement m_ids;
};

} // namespace TMinus
