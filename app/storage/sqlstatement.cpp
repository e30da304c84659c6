// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlstatement.h"

#include <QScopeGuard>

namespace TMinus {

SqlStatement::SqlStatement(SQLite::Database &database, const std::string &sql)
    : m_statement(database, sql)
{}

void SqlStatement::bind(int index, const QString &value)
{
    m_statement.bind(index, value.toStdString());
}

void SqlStatement::bind(int index, const QByteArray &value)
{
    m_statement.bind(index, value.constData(), int(value.size())); // never a null pointer: no NULL
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
    m_statement.bind(index);
}

bool SqlStatement::step()
{
    auto makeReady = qScopeGuard([&] { m_statement.tryReset(); }); // when it throws or has ended
    if (!m_statement.executeStep())
        return false;
    makeReady.dismiss();
    return true;
}

int SqlStatement::run()
{
    const auto makeReady = qScopeGuard([&] { m_statement.tryReset(); });
    return m_statement.exec();
}

QString SqlStatement::text(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

QByteArray SqlStatement::bytes(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    const auto *data = static_cast<const char *>(value.getBlob());
    return QByteArray(data, value.getBytes());
}

std::optional<qint64> SqlStatement::maybeNumber(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
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
