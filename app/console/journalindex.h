// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace TMinus {

/// What earlier runs did with a row.
enum class RowMark : quint8 {
    None,    ///< it was not reached
    Leaving, ///< it was about to leave, and nothing more is known
    Settled, ///< accepted, or held by the outbox
    Unknown, ///< it left, and nobody can say whether it is stored
    Repeat,  ///< refused or not sent: it may go again
};

/// What a journal says of each row, in a little over one byte a row and a few for those in doubt; the hashes of the rows are kept
/// as sums over blocks, which is enough to see that none has changed.
class JournalIndex final
{
public:
    /// Rows that share a sum.
    static constexpr qint64 blockRows = 64;

    /// Notes that @p row, from 1, left with this @p hash, as the message @p id of the ledger.
    void noteLeaving(qint64 row, quint64 hash, const QString &id = {});
    /// Notes what became of @p row.
    void note(qint64 row, RowMark mark);
    RowMark mark(qint64 row) const;
    /// The ids of those rows of which nothing more is known than that they left, or may have.
    const QMap<qint64, QString> &inDoubt() const { return m_inDoubt; }
    /// The last row that was ever noted; 0 when none was.
    qint64 lastRow() const { return static_cast<qint64>(m_marks.size()); }
    /// The block of @p row, from 0.
    static qint64 blockOf(qint64 row) { return (row - 1) / blockRows; }
    /// The sum of the hashes in @p block.
    quint64 sum(qint64 block) const;

private:
    std::vector<RowMark> m_marks;
    std::vector<quint64> m_sums;
    QMap<qint64, QString> m_inDoubt;
};

/// Compares rows, given in their order, with what a journal knows of them.
class JournalComparison final
{
public:
    explicit JournalComparison(const JournalIndex &index)
        : m_index(index)
    {}
    /// The next row. Gives a block in which some row differs, once that is certain.
    std::optional<qint64> take(qint64 row, quint64 hash);
    /// There are no more rows. Gives a block in which some row differs or is missing.
    std::optional<qint64> end() const;

private:
    bool differs() const { return m_sum != m_index.sum(m_block); }

    const JournalIndex &m_index;
    qint64 m_block = 0;
    quint64 m_sum = 0;
    qint64 m_rows = 0;
};

} // namespace TMinus
