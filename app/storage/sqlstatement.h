// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <type_traits>

namespace TMinus {

/// A prepared statement that takes and gives the values of this program: texts, bytes, numbers,
/// enum values, instants as ms, and nothing as NULL. It is prepared when it is first used: most
/// programs need few of all that they might. Throws SQLite::Exception; it can be used again after
/// that.
class SqlStatement final
{
public:
    SqlStatement(SQLite::Database &database, std::string sql);

    /// Binds all parameters, from the first one on, and starts over.
    template<typename... Value>
    SqlStatement &with(const Value &...values)
    {
        prepared().tryReset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// Binds one parameter, counted from 1.
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, const QDateTime &value); ///< NULL where it is not valid
    void bind(int index, std::nullopt_t);
    template<typename Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
    void bind(int index, Number value) { prepared().bind(index, static_cast<std::int64_t>(value)); }
    template<typename Value>
    void bind(int index, const std::optional<Value> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }

    /// Starts over without new values.
    void reset()
    {
        if (m_statement)
            m_statement->tryReset();
    }
    /// Goes to the next row; false when there is none.
    bool step();
    /// Runs to its end; the number of rows that it changed.
    int run();

    /// The column of the row that step() went to, counted from 0.
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const { return m_statement->getColumn(column).getInt64(); }
    std::optional<qint64> maybeNumber(int column) const;
    QDateTime instant(int column) const; ///< not valid where it is NULL
    std::optional<QDateTime> maybeInstant(int column) const;
    /// A value of an enum that begins at 0, and whose last one is lastOf(). Another number stands only
    /// in a file that something else wrote into: it is thrown as damage.
    template<typename Enum>
    Enum value(int column) const
    {
        const qint64 found = number(column);
        if (found < 0 || found > static_cast<qint64>(lastOf(Enum())))
            throwDamage();
        return static_cast<Enum>(found);
    }

private:
    [[noreturn]] static void throwDamage();
    SQLite::Statement &prepared();

    SQLite::Database &m_database;
    std::string m_sql;
    std::optional<SQLite::Statement> m_statement;
};

} // namespace TMinus
