// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QStringList>

#include <vector>

namespace TMinus {

/// When each message is due and where it stands, in memory: 16 bytes a message. Counts and
/// densities of a million messages come from it in milliseconds, where SQL takes a hundred. Throws
/// SQLite::Exception.
class DueIndex final
{
public:
    /// Reads all messages.
    explicit DueIndex(SQLite::Database &database);
    /// Reads these rows again; those that are gone leave the index.
    void update(SQLite::Database &database, const QList<qint64> &rows);

    /// Of one profile, or of all where it is empty.
    LedgerCounts counts(const QString &profile) const;
    /// Empty where the range is, or where there are no buckets or over 100,000.
    Histogram histogram(const HistogramQuery &query) const;
    qsizetype size() const { return m_size; }
    /// The place of a row on the timeline, ms; nothing where it is not there.
    std::optional<qint64> moment(qint64 row) const;

private:
    /// Moment (44 bits), state (4 bits), number of the profile (16 bits): sorts by moment.
    using Entry = quint64;
    static constexpr Entry absent = ~Entry(0);

    Entry entryOf(qint64 moment, MessageState state, const QString &profile);
    std::optional<unsigned> profileNumber(const QString &profile) const;
    void set(qint64 row, Entry entry);
    void insert(Entry entry);
    void remove(Entry entry);
    std::size_t blockOf(Entry entry) const;

    std::vector<std::vector<Entry>> m_blocks; ///< sorted, each one too; none is empty
    std::vector<Entry> m_entryOfRow;          ///< by row
    QStringList m_profiles;                   ///< by number
    qsizetype m_size = 0;
};

} // namespace TMinus
