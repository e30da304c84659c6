// SPDX-License-Identifier: Apache-2.0
#include "models/ledgersheet.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace TMinus {

namespace {

/// The worst first: what needs a look stands above what goes by itself.
qint64 urgencyOf(const LedgerRow &row)
{
    if (row.derived == DerivedState::Overdue)
        return 0;
    if (row.state == MessageState::Unknown)
        return 1;
    return 2 + qint64(row.state);
}

/// What has no instant stands last.
qint64 instantOf(qint64 instant)
{
    return instant == LedgerRow::none ? std::numeric_limits<qint64>::max() : instant;
}

} // namespace

int LedgerSheet::placeOf(qint64 number) const
{
    const auto slot = m_slotOf.constFind(number);
    if (slot == m_slotOf.cend())
        return -1;
    const int place = placeFor(m_slots[*slot]);
    if (place < size() && m_order[size_t(place)] == *slot)
        return place;
    // It is asked in the middle of a change, while the rows are not sorted.
    return int(std::find(m_order.begin(), m_order.end(), *slot) - m_order.begin());
}

int LedgerSheet::placeFor(const LedgerRow &row) const
{
    const Key key = keyOf(row);
    const auto place = std::lower_bound(
        m_order.begin(), m_order.end(), key,
        [this](quint32 slot, const Key &other) { return isLess(keyOf(m_slots[slot]), other); });
    return int(place - m_order.begin());
}

bool LedgerSheet::fitsAt(int place, const LedgerRow &row) const
{
    const Key key = keyOf(row);
    return (place == 0 || isLess(keyOf(at(place - 1)), key))
        && (place + 1 == size() || isLess(key, keyOf(at(place + 1))));
}

void LedgerSheet::insert(int place, LedgerRow row)
{
    quint32 slot = quint32(m_slots.size());
    if (m_free.empty()) {
        m_slots.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slotOf.insert(row.number, slot);
    m_slots[slot] = std::move(row);
    m_order.insert(m_order.begin() + place, slot);
}

void LedgerSheet::replace(int place, LedgerRow row)
{
    m_slots[m_order[size_t(place)]] = std::move(row);
}

void LedgerSheet::remove(int place, int count)
{
    for (int gone = place; gone < place + count; ++gone) {
        const quint32 slot = m_order[size_t(gone)];
        m_slotOf.remove(m_slots[slot].number);
        m_slots[slot] = {};
        m_free.push_back(slot);
    }
    m_order.erase(m_order.begin() + place, m_order.begin() + place + count);
}

void LedgerSheet::move(int from, int to)
{
    const auto begin = m_order.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

std::vector<int> LedgerSheet::sort(const LedgerSorting &sorting)
{
    m_sorting = sorting;
    std::vector<Key> keys; // made once each: a comparison costs nothing more
    keys.reserve(m_order.size());
    for (const quint32 slot : m_order)
        keys.push_back(keyOf(m_slots[slot]));
    std::vector<int> oldPlaces(m_order.size());
    std::iota(oldPlaces.begin(), oldPlaces.end(), 0);
    std::sort(oldPlaces.begin(), oldPlaces.end(),
              [&](int one, int other) { return isLess(keys[size_t(one)], keys[size_t(other)]); });
    std::vector<quint32> order(m_order.size());
    std::vector<int> newPlaces(m_order.size());
    for (size_t place = 0; place < oldPlaces.size(); ++place) {
        order[place] = m_order[size_t(oldPlaces[place])];
        newPlaces[size_t(oldPlaces[place])] = int(place);
    }
    m_order = std::move(order);
    return newPlaces;
}

void LedgerSheet::clear()
{
    m_slots.clear();
    m_free.clear();
    m_order.clear();
    m_slotOf.clear();
    m_pool.clear();
}

bool LedgerSheet::isBefore(const LedgerRow &one, const LedgerRow &other) const
{
    return isLess(keyOf(one), keyOf(other));
}

LedgerSheet::Key LedgerSheet::keyOf(const LedgerRow &row) const
{
    Key key{.moment = row.moment, .row = row.number};
    switch (m_sorting.column) {
    case LedgerColumn::State:
    case LedgerColumn::CanDo:
        key.number = urgencyOf(row);
        break;
    case LedgerColumn::Due:
    case LedgerColumn::In:
        break; // the moment decides
    case LedgerColumn::Leaves:
        // What will not leave any more stands last.
        key.number = instantOf(row.state <= MessageState::Leaving ? row.leaves : LedgerRow::none);
        break;
    case LedgerColumn::Topic:
        key.text = m_pool.at(row.topic);
        break;
    case LedgerColumn::Tag:
        key.text = m_pool.at(row.tag);
        break;
    case LedgerColumn::Key:
        key.text = row.key();
        break;
    case LedgerColumn::IfLate:
        key.number = instantOf(row.late);
        break;
    case LedgerColumn::KnownFrom:
        key.number = qint64(row.source);
        break;
    case LedgerColumn::MessageId:
        key.text = row.messageId();
        break;
    }
    return key;
}

bool LedgerSheet::isLess(const Key &one, const Key &other) const
{
    const auto parts = [](const Key &key) {
        return std::tie(key.number, key.text, key.moment, key.row);
    };
    return m_sorting.order == Qt::AscendingOrder ? parts(one) < parts(other)
                                                 : parts(other) < parts(one);
}

} // namespace TMinus
