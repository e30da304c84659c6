// SPDX-License-Identifier: Apache-2.0
#include "storage/salvage.h"

#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <array>
#include <limits>

namespace TMinus {

namespace {

Q_LOGGING_CATEGORY(logSalvage, "tminus.storage.salvage", QtWarningMsg)

constexpr std::array<const char *, 3> suffixes{"", "-wal", "-shm"};

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, Finalize>;

StatementPtr prepare(SQLite::Database &database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.getHandle(), sql.constData(), int(sql.size()), &statement, nullptr);
    return StatementPtr(statement);
}

/// Copies one table row by row in the order of its row ids. Where a page cannot be read it looks
/// for the next row id from which reading goes on.
class TableCopy final
{
public:
    TableCopy(SQLite::Database &from, SQLite::Database &to, const QString &table)
        : m_select(prepare(from,
                           "SELECT rowid, * FROM " + table.toUtf8()
                               + " NOT INDEXED WHERE rowid>=? ORDER BY rowid"))
    {
        if (!m_select)
            return;
        const int columns = sqlite3_column_count(m_select.get()) - 1;
        QByteArray marks = "?";
        for (int i = 1; i < columns; ++i)
            marks += ",?";
        m_insert =
            prepare(to, "INSERT OR IGNORE INTO " + table.toUtf8() + " VALUES(" + marks + ")");
    }
    bool isReadable() const { return m_select && m_insert; }
    qint64 rows() const { return m_rows; }
    qint64 gaps() const { return m_gaps; }

    /// Errors: Storage, of the new file.
    Result<void> run()
    {
        std::optional<qint64> next = std::numeric_limits<qint64>::min();
        while (next) {
            const auto stoppedAt = copyFrom(*next);
            if (!stoppedAt)
                return tl::unexpected<Error>(stoppedAt.error());
            next = *stoppedAt ? readableAfter(**stoppedAt) : std::nullopt;
        }
        return {};
    }

private:
    /// Copies until the end (nothing) or until a row cannot be read (the id after the last good one).
    Result<std::optional<qint64>> copyFrom(qint64 first)
    {
        qint64 next = std::max<qint64>(first, 0);
        int code = seek(first);
        for (; code == SQLITE_ROW; code = sqlite3_step(m_select.get())) {
            next = sqlite3_column_int64(m_select.get(), 0) + 1;
            for (int i = 1; i < sqlite3_column_count(m_select.get()); ++i)
                sqlite3_bind_value(m_insert.get(), i, sqlite3_column_value(m_select.get(), i));
            const int written = sqlite3_step(m_insert.get());
            sqlite3_reset(m_insert.get());
            if (written == SQLITE_FULL || written == SQLITE_IOERR)
                return failure({.kind = ErrorKind::Storage, .code = u"full"_s});
            m_rows += written == SQLITE_DONE; // a row that breaks a rule of the table is damage too
        }
        if (code == SQLITE_DONE)
            return std::nullopt;
        ++m_gaps;
        return next;
    }
    int seek(qint64 first)
    {
        sqlite3_reset(m_select.get());
        sqlite3_bind_int64(m_select.get(), 1, first);
        return sqlite3_step(m_select.get());
    }
    bool canRead(qint64 first)
    {
        const int code = seek(first);
        return code == SQLITE_ROW || code == SQLITE_DONE;
    }
    /// The first id behind the gap at @p bad, found by doubling and then halving the distance.
    std::optional<qint64> readableAfter(qint64 bad)
    {
        qint64 distance = 1;
        while (!canRead(bad + distance)) {
            if (distance > std::numeric_limits<qint64>::max() / 4 - bad)
                return std::nullopt;
            distance *= 2;
        }
        qint64 low = distance / 2; // cannot be read, unless it is 0
        while (distance - low > 1) {
            const qint64 middle = low + (distance - low) / 2;
            (canRead(bad + middle) ? distance : low) = middle;
        }
        return bad + distance;
    }

    StatementPtr m_select;
    StatementPtr m_insert;
    qint64 m_rows = 0;
    qint64 m_gaps = 0;
};

Result<void> moveAll(const QString &from, const QString &to)
{
    for (const char *suffix : suffixes) {
        const QString end = QString::fromLatin1(suffix);
        QFile file(from + end);
        if (file.exists() && !file.rename(to + end))
            return failure(
                {.kind = ErrorKind::Storage, .message = from + end + u": "_s + file.errorString()});
    }
    return {};
}

void removeAll(const QString &path)
{
    for (const char *suffix : suffixes)
        QFile::remove(path + QString::fromLatin1(suffix));
}

Result<void> copyTables(SQLite::Database &from, SQLite::Database &to, const QStringList &tables,
                        SalvageReport &report)
{
    SQLite::Transaction transaction(to);
    for (const QString &table : tables) {
        TableCopy copy(from, to, table);
        if (!copy.isReadable()) {
            report.lostTables.append(table);
            continue;
        }
        if (const auto copied = copy.run(); !copied)
            return copied;
        report.rows += copy.rows();
        report.gaps += copy.gaps();
    }
    transaction.commit();
    return {};
}

Result<void> fillNew(const QString &path, const SqliteSchema &schema, const QStringList &tables,
                     SalvageReport &report)
{
    auto to = openSqliteWriter(path, schema);
    if (!to)
        return tl::unexpected<Error>(to.error());
    auto from = openSqliteReader(report.keptAs);
    if (!from) {
        report.lostTables = tables;
        return {};
    }
    const auto copied = catchingSqlite([&] {
        // Without it a file that is shorter than its head says is refused as a whole.
        (*from)->tryExec("PRAGMA writable_schema=ON");
        return copyTables(**from, **to, tables, report);
    });
    return copied ? *copied : tl::unexpected<Error>(copied.error());
}

} // namespace

Result<SalvageReport> salvageSqlite(const QString &path, const SqliteSchema &schema,
                                    const QStringList &tables)
{
    const auto place = backupPath(path, u"damaged"_s);
    if (!place)
        return tl::unexpected<Error>(place.error());
    SalvageReport report{.keptAs = *place};
    qCInfo(logSalvage, "The damaged file %s goes to %s.", qUtf8Printable(path),
           qUtf8Printable(report.keptAs));
    if (const auto moved = moveAll(path, report.keptAs); !moved) {
        (void)moveAll(report.keptAs, path);
        return tl::unexpected<Error>(moved.error());
    }
    if (const auto filled = fillNew(path, schema, tables, report); !filled) {
        removeAll(path);
        (void)moveAll(report.keptAs, path);
        return tl::unexpected<Error>(filled.error());
    }
    return report;
}

} // namespace TMinus
