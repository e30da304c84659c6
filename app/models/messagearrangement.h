// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"
#include "search/filterpredicate.h"

#include <atomic>
#include <functional>
#include <variant>
#include <vector>

namespace TMinus {

/// Which rows are shown, and in which order.
struct MessageArrangement
{
    /// What a row is sorted by; nothing sorts before everything.
    using Key = std::variant<std::monostate, qint64, QByteArray>;
    using KeyOf = std::function<Key(const MessageRow &, const MessageOrigin &)>;

    KeyOf key = {}; ///< none: the newest arrival first
    Qt::SortOrder order = Qt::AscendingOrder;
    std::optional<FilterPredicate> filter = {}; ///< none: all rows

    bool shows(const MessageSnapshot &rows, quint32 number) const;
    /// Whether row @p one stands above row @p other. Of equal rows the newer one does.
    bool isAbove(const MessageSnapshot &rows, quint32 one, quint32 other) const;
};

/// Hears of the first rows before all are found; may be empty.
using EarlyRows = std::function<void(std::vector<quint32>)>;

/// The numbers of the rows that are shown, from the top. A pure function: for any thread. Gives
/// up, with whatever it has, once @p isObsolete.
std::vector<quint32> arranged(const MessageSnapshot &rows, const MessageArrangement &wish,
                              const std::atomic<bool> &isObsolete, const EarlyRows &early = {});

} // namespace TMinus
