// SPDX-License-Identifier: Apache-2.0
#include "storage/fileholder.h"

#include <QFile>

#include <fcntl.h>

namespace TMinus {

namespace {

// Where SQLite puts its locks: every connection in WAL mode holds one of these bytes for reading.
constexpr off_t firstShared = 0x40000000 + 2;
constexpr off_t sharedBytes = 510;

} // namespace

std::optional<qint64> fileHolder(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    struct flock lock
    {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = firstShared;
    lock.l_len = sharedBytes;
    if (::fcntl(file.handle(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return std::nullopt;
    return lock.l_pid;
}

} // namespace TMinus
