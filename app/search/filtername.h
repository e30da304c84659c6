// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/messagestate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace TMinus {

/// What can be asked of a row. CONTRACT.md section 7.
enum class FilterField {
    Any, ///< a bare value: topic, tag, key, id, body
    Topic,
    Tag,
    Key,
    Id, ///< our own or the service's
    Group,
    Profile,
    Operator,
    Note,
    Request,
    Handle,
    Property, ///< prop.NAME
    Json,     ///< json.PATH
    Body,
    Is,
    From,
    Due,
    Sent,
    Seen,
    In,
    Lateness,
    Lease,
    Age,
    Try,
    Size,
    Status,
    Took, ///< ms
    Verb,
    Code,
};

/// How the values of a field are written and compared.
enum class FilterType {
    Text,
    State,    ///< one of the state tokens
    Source,   ///< sent, imported, seen
    Instant,  ///< a phrase, or a DURATION from now
    Duration, ///< a DURATION
    Number,   ///< a whole number
    Word,     ///< compared whole, in any case
};

/// Which rows are asked.
enum class FilterSubject {
    Messages, ///< messages and arrivals
    Log,      ///< requests
};

/// What is:… knows: the stored states and the derived ones, in the order of the contract.
enum class FilterState {
    Held,
    Leaving,
    Pending,
    Unknown,
    Refused,
    NotSent,
    Cancelled,
    Seen,
    AckFailed,
    Expired,
    Acked,
    Overdue,
    NotWatched,
    Due,
    Live,
};

/// Where a message became known from.
enum class FilterSource { Sent, Imported, Seen };

/// A row of the table of names.
struct FilterName
{
    FilterField field = FilterField::Any;
    QString name = {}; ///< as typed; "prop." and "json." go on with a name of the sender's
    FilterType type = FilterType::Text;
    bool isInMessages = true;
    bool isInLog = false;
};

/// All names that can be asked of @p subject, in the order in which they are offered.
QList<FilterName> filterNames(FilterSubject subject);
/// The row of @p name (any case, without what follows "prop." and "json."), of any subject.
const FilterName *findFilterName(const QString &name);
/// The row of @p field; there is none for Any.
const FilterName &filterNameOf(FilterField field);
/// The name that is spelled most like @p name; empty when none is close.
QString nearestFilterName(const QString &name, FilterSubject subject);
/// What the name asks for, in a sentence for people.
QString filterNameText(FilterField field);

/// "overdue": the token of @p state.
QString filterStateToken(FilterState state);
/// The token of @p source.
QString filterSourceToken(FilterSource source);
/// The words that a field of this type takes; empty where it takes any.
QStringList filterWords(FilterType type);

/// @p state as what is:… knows.
constexpr FilterState filterStateOf(MessageState state)
{
    return static_cast<FilterState>(static_cast<int>(state));
}
static_assert(filterStateOf(MessageState::Held) == FilterState::Held
              && filterStateOf(MessageState::Acked) == FilterState::Acked);

} // namespace TMinus
