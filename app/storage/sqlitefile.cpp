// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlitefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace TMinus {

namespace {

constexpr int busyMilliseconds = 5000;

void runPragmas(SQLite::Database &database)
{
    database.exec("PRAGMA journal_mode=WAL");
    database.exec("PRAGMA synchronous=FULL");
    database.exec("PRAGMA wal_autocheckpoint=0"); // the checkpointer does it, beside the writer
    database.exec("PRAGMA temp_store=MEMORY");
    database.exec("PRAGMA cache_size=-8000"); // KB: what indexes touch for each row stays at hand
}

qint64 pragmaValue(SQLite::Database &database, const char *name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt64();
}

/// Says no to a file that is not ours, or not for this version.
Result<void> checkOrigin(SQLite::Database &database, const SqliteSchema &schema)
{
    const qint64 mark = pragmaValue(database, "application_id");
    const bool isNew = mark == 0 && pragmaValue(database, "schema_version") == 0;
    if (!isNew && mark != schema.applicationId)
        return failure({.kind = ErrorKind::Storage, .code = u"foreign"_s});
    if (pragmaValue(database, "user_version") > static_cast<qint64>(schema.migrations.size()))
        return failure({.kind = ErrorKind::Storage, .code = u"newer"_s});
    return {};
}

/// Copies the file as it is before its tables change.
Result<void> backUp(SQLite::Database &database, const QString &path, qint64 version)
{
    const auto copy = backupPath(path, u"v%1"_s.arg(version));
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    SQLite::Statement vacuum(database, "VACUUM INTO ?");
    vacuum.bind(1, copy->toStdString());
    vacuum.exec();
    QFile::setPermissions(*copy, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// Takes the steps that the file does not have yet; each is whole or not there.
Result<void> migrate(SQLite::Database &database, const SqliteSchema &schema, const QString &path)
{
    const qint64 version = pragmaValue(database, "user_version");
    const auto last = static_cast<qint64>(schema.migrations.size());
    if (version > 0 && version < last) {
        if (const auto copied = backUp(database, path, version); !copied)
            return copied;
    }
    for (qint64 step = version; step < last; ++step) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (pragmaValue(database, "user_version") > step)
            continue; // another process was quicker
        database.exec(schema.migrations[static_cast<std::size_t>(step)]);
        database.exec("PRAGMA application_id=" + std::to_string(schema.applicationId));
        database.exec("PRAGMA user_version=" + std::to_string(step + 1));
        transaction.commit();
    }
    return {};
}

std::unique_ptr<SQLite::Database> readConnection(const std::string &name, int flags = 0)
{
    return std::make_unique<SQLite::Database>(
        name, SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | flags, busyMilliseconds);
}

/// The file as one that nobody changes, so that nothing is written beside it.
std::string untouchable(const QString &path)
{
    return "file:" + QUrl::toPercentEncoding(path, "/:").toStdString() + "?immutable=1";
}

/// Puts the file there if it is missing, so that nobody else can read it even for a moment.
Result<void> prepareFile(const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorKind::Storage, u"no file was named"_s);
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (isNetworkFileSystem(storage.fileSystemType()))
        return failure({.kind = ErrorKind::Storage, .code = u"network"_s});
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorKind::Storage, file.errorString());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array names{
        "nfs",   "nfs4",   "cifs",   "smb3",           "smbfs",      "smb2",
        "afpfs", "afs",    "9p",     "ceph",           "gfs2",       "ocfs2",
        "ncpfs", "lustre", "webdav", "fuse.glusterfs", "fuse.sshfs", "fuse.davfs"};
    return std::ranges::any_of(names, [&](const char *name) { return type == name; });
}

Result<QString> backupPath(const QString &path, const QString &why)
{
    const QFileInfo file(path);
    const QDir folder(file.dir().filePath(u"backup"_s));
    const bool isNew = !folder.exists();
    if (!folder.mkpath(u"."_s))
        return failure(ErrorKind::Storage, QDir::toNativeSeparators(folder.path()));
    if (isNew)
        QFile::setPermissions(folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    return folder.filePath(u"%1-%2-%3.%4"_s.arg(file.completeBaseName(), why, time, file.suffix()));
}

Error aboutFile(const QString &path, Error error)
{
    const QString file = QDir::toNativeSeparators(path);
    error.message =
        error.message.isEmpty() || !error.code.isEmpty() ? file : file + u": "_s + error.message;
    return error;
}

bool hasMoved(SQLite::Database &database)
{
    int moved = 0;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Error storageError(const SQLite::Exception &exception)
{
    Error error{.kind = ErrorKind::Storage, .message = QString::fromUtf8(exception.getErrorStr())};
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.kind = ErrorKind::Locked;
        break;
    case SQLITE_INTERRUPT:
        error.kind = ErrorKind::Canceled;
        break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        error.code = u"damaged"_s;
        break;
    case SQLITE_FULL:
        error.code = u"full"_s;
        break;
    default:
        if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
            error.code = u"full"_s;
        break;
    }
    return error;
}

Result<std::unique_ptr<SQLite::Database>> openSqliteWriter(const QString &path,
                                                           const SqliteSchema &schema)
{
    if (const auto prepared = prepareFile(path); !prepared)
        return failure(aboutFile(path, prepared.error()));
    auto opened = catchingSqlite([&] {
        auto database = std::make_unique<SQLite::Database>(
            path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, busyMilliseconds);
        if (pragmaValue(*database, "page_count") == 0)
            database->exec("PRAGMA page_size=" + std::to_string(schema.pageSize));
        return database;
    });
    if (!opened)
        return failure(aboutFile(path, opened.error()));
    const auto migrated = catchingSqlite([&] {
        return checkOrigin(**opened, schema).and_then([&] { // before anything in it is changed
            runPragmas(**opened);
            return migrate(**opened, schema, path);
        });
    });
    if (!migrated || !*migrated)
        return failure(aboutFile(path, migrated ? migrated->error() : migrated.error()));
    return opened;
}

Result<std::unique_ptr<SQLite::Database>> openSqliteReader(const QString &path)
{
    if (path.isEmpty()) // SQLite would make one up
        return failure(ErrorKind::Storage, u"no file was named"_s);
    return catchingSqlite([&] { return readConnection(path.toStdString()); });
}

Result<std::unique_ptr<SQLite::Database>> openSqliteAsItStands(const QString &path,
                                                               const SqliteSchema &schema)
{
    auto opened = catchingSqlite([&] {
        auto database = readConnection(path.toStdString());
        (void)pragmaValue(*database, "schema_version"); // only now the file is looked at
        return database;
    });
    // Beside a log SQLite wants to write even where it reads. Where there is none it need not.
    if (!opened && QFileInfo(path + u"-wal"_s).size() == 0)
        opened =
            catchingSqlite([&] { return readConnection(untouchable(path), SQLite::OPEN_URI); });
    if (!opened)
        return failure(aboutFile(path, opened.error()));
    const auto ours = catchingSqlite([&]() -> Result<void> {
        const auto steps = static_cast<qint64>(schema.migrations.size());
        return checkOrigin(**opened, schema).and_then([&]() -> Result<void> {
            if (pragmaValue(**opened, "user_version") < steps)
                return failure({.kind = ErrorKind::Storage, .code = u"older"_s});
            return {};
        });
    });
    if (!ours || !*ours)
        return failure(aboutFile(path, ours ? ours->error() : ours.error()));
    return opened;
}

} // namespace TMinus
