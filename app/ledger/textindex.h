// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerfunctions.h"

#include <chrono>
#include <functional>
#include <memory>

namespace TMinus {

/// Fills the full-text index behind the events. It only ever adds: what is edited or deleted leaves
/// words behind that lead nowhere, since whoever asks verifies what it finds. Of a body it takes in
/// what the profile keeps, also while more is there, in a held message. Used inside a transaction; throws SQLite::Exception.
class TextIndex final
{
public:
    TextIndex(SQLite::Database &database, std::shared_ptr<const SharedPolicies> policies);
    ~TextIndex();
    /// Takes in texts for about @p time, or until @p isWaitedFor; whether there is more to do.
    bool fill(std::chrono::milliseconds time, const std::function<bool()> &isWaitedFor = {});
    /// Starts over with an empty index; fill() takes in all messages again.
    void clear();

private:
    struct Statements;
    void add(qint64 row);

    SQLite::Database &m_database;
    std::shared_ptr<const SharedPolicies> m_policies;
    std::unique_ptr<Statements> m_sql;
};

} // namespace TMinus
