// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filtername.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace TMinus {

/// A set of FilterState: which of them are true of a row at one time.
using FilterStates = quint32;

/// The set that holds @p state alone.
constexpr FilterStates filterStateBit(FilterState state)
{
    return FilterStates(1) << static_cast<int>(state);
}

/// What the derived states are made of. CONTRACT.md section 5.
struct StateFacts
{
    MessageState state = MessageState::Pending; ///< as stored
    std::optional<qint64> due = {};             ///< ms; sent at once: when it was accepted
    std::optional<qint64> leaseEnd = {};        ///< ms
    qint64 grace = 120'000;                     ///< ms, of the profile
    bool wasWatched = false; ///< a consumer of ours was there from due to due + grace
};

/// All that is true of a message at @p now (ms): its stored state and the derived ones.
FilterStates filterStatesOf(const StateFacts &facts, qint64 now);

/// A row as a filter sees it. What a row does not have, it leaves as it is here.
class FilterRow
{
public:
    FilterRow() = default;
    FilterRow(const FilterRow &) = default;
    FilterRow &operator=(const FilterRow &) = default;
    virtual ~FilterRow() = default;

    /// Topic, Tag, Key, Id (ours), Group, Profile, Operator, Note, Request, Handle, Verb, Code.
    virtual QString text(FilterField field) const = 0;
    /// The id that the service gave.
    virtual QString messageId() const { return {}; }
    /// All handles that it ever had; one that fits is enough.
    virtual QStringList handles() const { return {text(FilterField::Handle)}; }
    virtual QByteArray body() const { return {}; }
    virtual std::optional<QString> property(const QString &) const { return std::nullopt; }
    /// Due, Sent, Seen, Lease (its end): ms since 1970. Lateness, Took: ms. Try, Size, Status.
    virtual std::optional<qint64> number(FilterField field) const = 0;
    /// What is true at @p now (ms).
    virtual FilterStates states(qint64 now) const
    {
        Q_UNUSED(now)
        return 0;
    }
    virtual std::optional<FilterSource> source() const { return std::nullopt; }
};

} // namespace TMinus
