// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"

/// Conditions on messages that no filter is typed for. Each can be part of another.
namespace TMinus {

/// Messages of one profile; of all where @p profile is empty.
SqlCondition ofProfile(const QString &profile);
/// Messages in one of these stored states.
SqlCondition inStates(const QList<MessageState> &states);
/// Messages that the ledger knows from there.
SqlCondition ofSource(MessageSource source);
/// The messages of these rows.
SqlCondition ofRows(const QList<qint64> &rows);
/// Messages whose id begins with @p typed, in any case, and those whose id at the service it is.
SqlCondition ofId(const QString &typed);
/// Messages that somebody has written a note about since @p since (our clock).
SqlCondition notedSince(const QDateTime &since);
/// Messages that were cancelled by their late rule since @p since (our clock).
SqlCondition droppedSince(const QDateTime &since);

/// @p condition without its look-ups, where it has some.
SqlCondition withoutIndex(const SqlCondition &condition);

SqlCondition bothOf(const SqlCondition &one, const SqlCondition &other);
SqlCondition eitherOf(const SqlCondition &one, const SqlCondition &other);

} // namespace TMinus
