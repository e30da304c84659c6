// SPDX-License-Identifier: Apache-2.0
#include "models/messagearrangement.h"

#include "models/messagefilterrow.h"

#include <QElapsedTimer>

#include <algorithm>

namespace TMinus {

namespace {

using Key = MessageArrangement::Key;

constexpr quint32 looksUpEvery = 1024; ///< rows between two looks at the clock
constexpr qint64 earlyAfter = 20;      ///< ms until what was found so far is told

/// A number and the row that it is of: what most columns are sorted by.
struct NumberEntry
{
    qint64 key;
    quint32 number;
};

/// A text in one buffer with all others, its first bytes at hand.
struct TextEntry
{
    quint64 head;
    quint32 at;
    quint32 size;
    quint32 number;
};

std::vector<quint32> filtered(const MessageSnapshot &rows, const MessageArrangement &wish,
                              const std::atomic<bool> &isObsolete, const EarlyRows &early)
{
    std::vector<quint32> found;
    if (!wish.filter)
        found.reserve(size_t(rows.size()));
    QElapsedTimer timer;
    timer.start();
    bool isEarly = early != nullptr;
    for (quint32 left = quint32(rows.size()); left > 0; --left) {
        const quint32 number = rows.first + left - 1;
        if (wish.shows(rows, number))
            found.push_back(number);
        if (left % looksUpEvery != 0)
            continue;
        if (isObsolete)
            break;
        if (isEarly && timer.elapsed() >= earlyAfter) {
            early(found);
            isEarly = false;
        }
    }
    return found;
}

bool areNumbers(const std::vector<Key> &keys)
{
    return std::ranges::none_of(
        keys, [](const Key &key) { return std::holds_alternative<QByteArray>(key); });
}

/// Above first: the smaller one, or the greater one when it goes down. Of equals the newer.
template<typename Entry, typename Compare>
std::vector<quint32> sorted(std::vector<Entry> &entries, Qt::SortOrder order, Compare compare)
{
    std::ranges::sort(entries, [&](const Entry &one, const Entry &other) {
        const int way = compare(one, other);
        if (way != 0)
            return order == Qt::AscendingOrder ? way < 0 : way > 0;
        return qint32(one.number - other.number) > 0;
    });
    std::vector<quint32> numbers;
    numbers.reserve(entries.size());
    for (const Entry &entry : entries)
        numbers.push_back(entry.number);
    return numbers;
}

std::vector<quint32> sortedByNumber(const std::vector<Key> &keys,
                                    const std::vector<quint32> &numbers, Qt::SortOrder order)
{
    std::vector<NumberEntry> entries;
    entries.reserve(numbers.size());
    for (size_t at = 0; at < numbers.size(); ++at) {
        const qint64 *key = std::get_if<qint64>(&keys[at]);
        entries.push_back({key ? *key : MessageRow::never, numbers[at]});
    }
    return sorted(entries, order, [](const NumberEntry &one, const NumberEntry &other) {
        return one.key < other.key ? -1 : one.key > other.key;
    });
}

quint64 headOf(const QByteArray &text)
{
    quint64 head = 0;
    for (qsizetype at = 0; at < 8; ++at)
        head = head << 8 | (at < text.size() ? uchar(text[at]) : 0);
    return head;
}

std::vector<quint32> sortedByText(const std::vector<Key> &keys, const std::vector<quint32> &numbers,
                                  Qt::SortOrder order)
{
    QByteArray texts;
    std::vector<TextEntry> entries;
    entries.reserve(numbers.size());
    for (size_t at = 0; at < numbers.size(); ++at) {
        const QByteArray *key = std::get_if<QByteArray>(&keys[at]);
        const QByteArray text = key ? *key : QByteArray();
        entries.push_back({headOf(text), quint32(texts.size()), quint32(text.size()), numbers[at]});
        texts.append(text);
    }
    return sorted(entries, order, [&texts](const TextEntry &one, const TextEntry &other) {
        if (one.head != other.head)
            return one.head < other.head ? -1 : 1;
        const QByteArrayView all(texts);
        return all.sliced(one.at, one.size).compare(all.sliced(other.at, other.size));
    });
}

} // namespace

bool MessageArrangement::shows(const MessageSnapshot &rows, quint32 number) const
{
    if (!filter)
        return true;
    const MessageRow &row = rows.row(number);
    return filter->matches(MessageFilterRow(row, rows.originOf(row)));
}

bool MessageArrangement::isAbove(const MessageSnapshot &rows, quint32 one, quint32 other) const
{
    if (key) {
        const MessageRow &oneRow = rows.row(one);
        const MessageRow &otherRow = rows.row(other);
        const Key oneKey = key(oneRow, rows.originOf(oneRow));
        const Key otherKey = key(otherRow, rows.originOf(otherRow));
        if (oneKey != otherKey)
            return order == Qt::AscendingOrder ? oneKey < otherKey : otherKey < oneKey;
    }
    return qint32(one - other) > 0;
}

std::vector<quint32> arranged(const MessageSnapshot &rows, const MessageArrangement &wish,
                              const std::atomic<bool> &isObsolete, const EarlyRows &early)
{
    std::vector<quint32> numbers = filtered(rows, wish, isObsolete, wish.key ? EarlyRows() : early);
    if (!wish.key || isObsolete)
        return numbers;
    std::vector<Key> keys;
    keys.reserve(numbers.size());
    for (const quint32 number : numbers) {
        const MessageRow &row = rows.row(number);
        keys.push_back(wish.key(row, rows.originOf(row)));
        if (keys.size() % looksUpEvery == 0 && isObsolete)
            return {};
    }
    return areNumbers(keys) ? sortedByNumber(keys, numbers, wish.order)
                            : sortedByText(keys, numbers, wish.order);
}

} // namespace TMinus
