// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgercolumn.h"
#include "models/ledgerrow.h"

#include <QList>

namespace TMinus {

/// By what a sheet is sorted.
struct LedgerSorting
{
    LedgerColumn column = LedgerColumn::Due;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const LedgerSorting &) const = default;
};

/// Rows of the ledger, each once, in an order of their own: places (0 is the top) and rows. Rows
/// that are alike in what they are sorted by stand by time, then by number.
class LedgerSheet final
{
public:
    int size() const { return int(m_order.size()); }
    const LedgerRow &at(int place) const { return m_slots[m_order[size_t(place)]]; }
    /// Where the row with @p number stands; -1: nowhere.
    int placeOf(qint64 number) const;
    bool contains(qint64 number) const { return m_slotOf.contains(number); }
    QList<qint64> numbers() const { return m_slotOf.keys(); }
    TextPool &pool() { return m_pool; }
    const TextPool &pool() const { return m_pool; }
    const LedgerSorting &sorting() const { return m_sorting; }

    /// Where @p row belongs: before the row that stands there now.
    int placeFor(const LedgerRow &row) const;
    /// Whether @p row may stand where its older self stands.
    bool fitsAt(int place, const LedgerRow &row) const;
    void insert(int place, LedgerRow row);
    void replace(int place, LedgerRow row);
    void remove(int place, int count = 1);
    void move(int from, int to); ///< @p to as it is when the row is out
    /// Sorts; gives, for each old place, the new one.
    std::vector<int> sort(const LedgerSorting &sorting);
    void clear();
    /// Whether @p one stands before @p other.
    bool isBefore(const LedgerRow &one, const LedgerRow &other) const;

private:
    /// What a row is compared by.
    struct Key
    {
        qint64 number = 0;
        QString text = {};
        qint64 moment = 0;
        qint64 row = 0;
    };
    Key keyOf(const LedgerRow &row) const;
    bool isLess(const Key &one, const Key &other) const;

    TextPool m_pool;
    std::vector<LedgerRow> m_slots;
    std::vector<quint32> m_free; ///< slots without a row
    std::vector<quint32> m_order;
    QHash<qint64, quint32> m_slotOf;
    LedgerSorting m_sorting;
};

} // namespace TMinus
