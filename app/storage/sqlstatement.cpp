// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlstatement.h"

#include <QScopeGuard>

#include <sqlite3.h>

namespace TMinus {

SqlStatement::SqlStatement(SQLite::Database &database, std::string sql)
    : m_database(database)
    , m_sql(std::move(sql))
{}

void SqlStatement::throwDamage()
{
    throw SQLite::Exception("a number that stands for nothing", SQLITE_CORRUPT);
}

SQLite::Statement &SqlStatement::prepared()
{
    if (!m_statement)
        m_statement.emplace(m_database, m_sql);
    return *m_statement;
}

void SqlStatement::bind(int index, const QString &value)
{
    prepared().bind(index, value.toStdString());
}

void SqlStatement::bind(int index, const QByteArray &value)
{
    prepared().bind(index, value.constData(), int(value.size())); // never a null pointer: no NULL
}

void SqlStatement::bind(int index, const QDateTime &value)
{
    if (value.isValid())
        bind(index, value.toMSecsSinceEpoch());
    else
        bind(index, std::nullopt);
}

void SqlStatement::bind(int index, std::nullopt_t)
{
    prepared().bind(index);
}

bool SqlStatement::step()
{
    SQLite::Statement &statement = prepared();
    auto makeReady = qScopeGuard([&] { statement.tryReset(); }); // when it throws or has ended
    if (!statement.executeStep())
        return false;
    makeReady.dismiss();
    return true;
}

int SqlStatement::run()
{
    SQLite::Statement &statement = prepared();
    const auto makeReady = qScopeGuard([&] { statement.tryReset(); });
    return statement.exec();
}

QString SqlStatement::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

QByteArray SqlStatement::bytes(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto *data = static_cast<const char *>(value.getBlob());
    return QByteArray(data, value.getBytes());
}

std::optional<qint64> SqlStatement::maybeNumber(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(qint64(value.getInt64()));
}

QDateTime SqlStatement::instant(int column) const
{
    return maybeInstant(column).value_or(QDateTime());
}

std::optional<QDateTime> SqlStatement::maybeInstant(int column) const
{
    const auto ms = maybeNumber(column);
    return ms ? std::optional(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC)) : std::nullopt;
}

} // namespace TMinus
