// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>

namespace TMinus {

/// Fills the full-text index behind the events. It only ever adds: what is edited or deleted leaves
/// words behind that lead nowhere, since whoever asks verifies what it finds. Used inside a
/// transaction; throws SQLite::Exception.
class TextIndex final
{
public:
    explicit TextIndex(SQLite::Database &database);
    ~TextIndex();
    /// Takes in texts for about @p time, or until @p isWaitedFor; whether there is more to do.
    bool fill(std::chrono::milliseconds time, const std::function<bool()> &isWaitedFor = {});
    /// Starts over with an empty index; fill() takes in all messages again.
    void clear();

private:
    struct Statements;
    void add(qint64 row);

    SQLite::Database &m_database;
    std::unique_ptr<Statements> m_sql;
};

} // namespace TMinus
