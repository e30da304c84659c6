// SPDX-License-Identifier: Apache-2.0
#include "ledger/dueindex.h"

#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr int stateBits = 4;
constexpr int profileBits = 16;
constexpr int momentShift = stateBits + profileBits;
constexpr std::size_t blockSize = 1024;
constexpr int mostBuckets = 100'000;                 // times 44 bits of a moment still is a number
constexpr qint64 lastMoment = (qint64(1) << 44) - 2; // in the year 2527

constexpr qint64 momentOf(quint64 entry)
{
    return qint64(entry >> momentShift);
}

constexpr std::size_t stateOf(quint64 entry)
{
    return (entry >> profileBits) & ((1U << stateBits) - 1);
}

constexpr unsigned profileOf(quint64 entry)
{
    return entry & ((1U << profileBits) - 1);
}

constexpr quint64 firstAt(qint64 moment)
{
    return quint64(std::clamp<qint64>(moment, 0, lastMoment + 1)) << momentShift;
}

} // namespace

DueIndex::DueIndex(SQLite::Database &database)
{
    SqlStatement select(database,
                        "SELECT row, moment, state, profile FROM message "
                        "INDEXED BY message_moment ORDER BY moment, state, profile");
    QByteArray lastName;
    QString profile;
    std::vector<Entry> entries;
    while (select.step()) {
        const QByteArray name = select.bytes(3);
        if (name != lastName) {
            lastName = name;
            profile = QString::fromUtf8(name);
        }
        entries.push_back(entryOf(select.number(1), select.value<MessageState>(2), profile));
        const auto row = std::size_t(select.number(0));
        if (row >= m_entryOfRow.size())
            m_entryOfRow.resize(std::max(row + 1, m_entryOfRow.size() * 2), absent);
        m_entryOfRow[row] = entries.back();
    }
    // Profiles have numbers by first sight, not by name: where several meet the order may differ.
    if (!std::ranges::is_sorted(entries))
        std::ranges::sort(entries);
    m_size = qsizetype(entries.size());
    for (std::size_t at = 0; at < entries.size(); at += blockSize) {
        const auto begin = entries.begin() + std::ptrdiff_t(at);
        m_blocks.emplace_back(begin,
                              begin + std::ptrdiff_t(std::min(blockSize, entries.size() - at)));
    }
}

std::optional<unsigned> DueIndex::profileNumber(const QString &profile) const
{
    const qsizetype number = m_profiles.indexOf(profile);
    return number < 0 ? std::nullopt : std::optional(unsigned(number));
}

DueIndex::Entry DueIndex::entryOf(qint64 moment, MessageState state, const QString &profile)
{
    if (!profileNumber(profile))
        m_profiles.append(profile);
    const Entry number = std::min(*profileNumber(profile), (1U << profileBits) - 1);
    return firstAt(std::min(moment, lastMoment)) | static_cast<Entry>(state) << profileBits
        | number;
}

std::optional<qint64> DueIndex::moment(qint64 row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_entryOfRow.size() || m_entryOfRow[at] == absent)
        return std::nullopt;
    return momentOf(m_entryOfRow[at]);
}

void DueIndex::update(SQLite::Database &database, const QList<qint64> &rows)
{
    SqlStatement select(database, "SELECT moment, state, profile FROM message WHERE row=?");
    for (const qint64 row : rows) {
        const bool isThere = select.with(row).step();
        set(row,
            isThere ? entryOf(select.number(0), select.value<MessageState>(1), select.text(2))
                    : absent);
    }
}

void DueIndex::set(qint64 row, Entry entry)
{
    const auto at = std::size_t(row);
    if (at >= m_entryOfRow.size())
        m_entryOfRow.resize(at + at / 8 + 1024, absent);
    if (m_entryOfRow[at] == entry)
        return;
    if (m_entryOfRow[at] != absent)
        remove(m_entryOfRow[at]);
    if (entry != absent)
        insert(entry);
    m_entryOfRow[at] = entry;
}

std::size_t DueIndex::blockOf(Entry entry) const
{
    const auto first = [](const std::vector<Entry> &block) { return block.front(); };
    const auto after = std::ranges::upper_bound(m_blocks, entry, {}, first);
    return after == m_blocks.begin() ? 0 : std::size_t(after - m_blocks.begin()) - 1;
}

void DueIndex::insert(Entry entry)
{
    ++m_size;
    if (m_blocks.empty()) {
        m_blocks.push_back({entry});
        return;
    }
    const std::size_t at = blockOf(entry);
    std::vector<Entry> &block = m_blocks[at];
    block.insert(std::ranges::upper_bound(block, entry), entry);
    if (block.size() <= 2 * blockSize)
        return;
    std::vector<Entry> half(block.begin() + blockSize, block.end());
    block.resize(blockSize);
    m_blocks.insert(m_blocks.begin() + std::ptrdiff_t(at) + 1, std::move(half));
}

void DueIndex::remove(Entry entry)
{
    // Equal entries may fill several blocks; the last of these begins with one, and will do.
    const std::size_t at = blockOf(entry);
    std::vector<Entry> &block = m_blocks[at];
    const auto found = std::ranges::lower_bound(block, entry);
    if (found == block.end() || *found != entry)
        return;
    block.erase(found);
    --m_size;
    if (block.empty())
        m_blocks.erase(m_blocks.begin() + std::ptrdiff_t(at));
}

LedgerCounts DueIndex::counts(const QString &profile) const
{
    const auto number = profileNumber(profile);
    std::array<qint64, 16> byState{};
    if (!profile.isEmpty() && !number)
        return {};
    for (const std::vector<Entry> &block : m_blocks) {
        for (const Entry entry : block) {
            if (profile.isEmpty() || profileOf(entry) == *number)
                ++byState[stateOf(entry)];
        }
    }
    LedgerCounts counts;
    for (std::size_t state = 0; state < byState.size(); ++state) {
        if (byState[state] > 0)
            counts.byState.insert(static_cast<MessageState>(state), byState[state]);
    }
    return counts;
}

Histogram DueIndex::histogram(const HistogramQuery &query) const
{
    Histogram histogram;
    const qint64 from = query.from.toMSecsSinceEpoch();
    const qint64 length = query.to.toMSecsSinceEpoch() - from;
    const auto number = profileNumber(query.profile);
    if (length <= 0 || query.buckets <= 0 || query.buckets > mostBuckets)
        return histogram;
    histogram.buckets.resize(query.buckets);
    if (!query.profile.isEmpty() && !number)
        return histogram;
    const Entry last = firstAt(from + length);
    const auto backOf = [](const std::vector<Entry> &block) { return block.back(); };
    auto at = std::ranges::lower_bound(m_blocks, firstAt(from), {}, backOf);
    for (; at != m_blocks.end() && at->front() < last; ++at) {
        const std::vector<Entry> &block = *at;
        for (auto entry = std::ranges::lower_bound(block, firstAt(from));
             entry != block.end() && *entry < last; ++entry) {
            if (!query.profile.isEmpty() && profileOf(*entry) != *number)
                continue;
            const qint64 bucket = (momentOf(*entry) - from) * query.buckets / length;
            ++histogram.buckets[bucket].byState[stateOf(*entry)];
        }
    }
    return histogram;
}

} // namespace TMinus
