// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QList>

namespace TMinus {

/// Something that can stand where the cursor is.
struct FilterProposal
{
    QString text = {};      ///< what replaces the range: "topic:", "is:overdue"
    QString explained = {}; ///< for people; empty for a word that speaks for itself
    bool operator==(const FilterProposal &) const = default;
};

/// What an editor offers while a filter is typed.
struct FilterCompletion
{
    TextRange range = {}; ///< the part of the filter that a proposal replaces
    QList<FilterProposal> proposals = {};
    bool operator==(const FilterCompletion &) const = default;
};

/// The names, or behind a name its words, that begin with what stands before @p cursor. Nothing
/// within a quote, an expression or a free value.
FilterCompletion completeFilter(const QString &text, qsizetype cursor, FilterSubject subject);

} // namespace TMinus
