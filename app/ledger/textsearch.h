// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/textfinder.h"

namespace TMinus {

class Candidates;
class DueIndex;

/// When a search takes which way.
struct SearchLimits
{
    std::size_t few = 50'000; ///< rows: so many are put in order and looked at
    int next = 1000;          ///< rows: looked at before all that are found are gathered
};

/// Pages of a filter that full text helps with. The index names rows in the order of their numbers,
/// a page is in order of time: what is in few messages is found and put in order; what is in many is
/// likely to be in the next ones, which are looked at; and what is in many others is gathered then.
/// Throws SQLite::Exception.
class TextSearch final
{
public:
    TextSearch(SQLite::Database &database, SearchLimits limits);

    /// @p query has look-ups and is in order of time or number; @p index is asked for moments, and may
    /// be null where it is by number.
    LedgerPage page(const LedgerQuery &query, const DueIndex *index);

private:
    void look(Candidates candidates, const LedgerQuery &query, LedgerPage &page);

    SQLite::Database &m_database;
    SearchLimits m_limits;
    TextFinder m_finder;
};

} // namespace TMinus
