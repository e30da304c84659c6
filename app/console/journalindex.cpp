// SPDX-License-Identifier: Apache-2.0
#include "console/journalindex.h"

namespace TMinus {

void JournalIndex::noteLeaving(qint64 row, quint64 hash, const QString &id)
{
    const bool isFirst = mark(row) == RowMark::None;
    note(row, RowMark::Leaving);
    if (!id.isEmpty())
        m_inDoubt.insert(row, id);
    if (!isFirst)
        return; // rows that changed are refused, so it left with the same hash before
    const auto block = static_cast<std::size_t>(blockOf(row));
    if (m_sums.size() <= block)
        m_sums.resize(block + 1);
    m_sums[block] += hash;
}

void JournalIndex::note(qint64 row, RowMark mark)
{
    if (row < 1)
        return;
    if (row > lastRow())
        m_marks.resize(static_cast<std::size_t>(row), RowMark::None);
    m_marks[static_cast<std::size_t>(row - 1)] = mark;
    if (mark == RowMark::Settled || mark == RowMark::Repeat)
        m_inDoubt.remove(row);
}

RowMark JournalIndex::mark(qint64 row) const
{
    return row < 1 || row > lastRow() ? RowMark::None : m_marks[static_cast<std::size_t>(row - 1)];
}

quint64 JournalIndex::sum(qint64 block) const
{
    const auto at = static_cast<std::size_t>(block);
    return at < m_sums.size() ? m_sums[at] : 0;
}

std::optional<qint64> JournalComparison::take(qint64 row, quint64 hash)
{
    std::optional<qint64> different;
    if (JournalIndex::blockOf(row) != m_block) {
        if (differs())
            different = m_block;
        m_block = JournalIndex::blockOf(row);
        m_sum = 0;
    }
    m_rows = row;
    if (m_index.mark(row) != RowMark::None)
        m_sum += hash;
    return different;
}

std::optional<qint64> JournalComparison::end() const
{
    if (differs())
        return m_block;
    if (m_rows < m_index.lastRow())
        return JournalIndex::blockOf(m_rows + 1);
    return std::nullopt;
}

} // namespace TMinus
