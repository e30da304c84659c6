// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <span>
#include <utility>

namespace TMinus {

/// What makes a SQLite file ours: its mark and the steps that lead to today's tables. A step is
/// never edited once released; the number of the last one is the file's user_version.
struct SqliteSchema
{
    quint32 applicationId = 0;
    std::span<const char *const> migrations = {}; ///< SQL of step 1, 2, …
    int pageSize = 4096;                          ///< bytes, of a new file
};

/// Opens, or makes, a file for the one writer: WAL, synchronous=FULL, missing steps taken in one
/// transaction each after a copy was put into the folder "backup" beside it, readable by its owner
/// alone. Errors: Storage: no permission, no room; with the code damaged, foreign (another
/// program's), newer (than this program) or network (its folder is another computer's, and a log
/// shared over a network breaks) the message is the path and the file was left as it is. Locked.
Result<std::unique_ptr<SQLite::Database>> openSqliteWriter(const QString &path,
                                                           const SqliteSchema &schema);

/// Opens an existing file of ours for reading beside its writer. Errors: Storage.
Result<std::unique_ptr<SQLite::Database>> openSqliteReader(const QString &path);

/// Opens an existing file that nobody can write now, on a full disk, a read-only one, or without the
/// right to, for reading as it stands: what is written after that it may not see. Errors: Storage,
/// with the codes damaged, foreign, newer and older (its tables are not today's); no file is made.
Result<std::unique_ptr<SQLite::Database>> openSqliteAsItStands(const QString &path,
                                                               const SqliteSchema &schema);

/// Whether a file system of that name (as the system writes it: "nfs4", "cifs", "fuse.sshfs") is
/// another computer's.
bool isNetworkFileSystem(const QByteArray &type);

/// A new name in the folder "backup" beside @p path, which is made: "backup/ledger-WHY-TIME.sqlite".
/// Errors: Storage.
Result<QString> backupPath(const QString &path, const QString &why);

/// The error with the path in its message.
Error aboutFile(const QString &path, Error error);

/// Whether the file is no longer where it was opened: what is written to it would be lost.
bool hasMoved(SQLite::Database &database);

/// What SQLite threw: Storage, with the codes damaged and full (no room); Locked where another
/// process holds the file; Canceled where somebody interrupted.
Error storageError(const SQLite::Exception &exception);

/// Runs @p work and turns what SQLite throws into an Error.
template<typename Work>
auto catchingSqlite(Work &&work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(storageError(exception));
    }
}

} // namespace TMinus
