// SPDX-License-Identifier: Apache-2.0
#include "console/filesync.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace TMinus {

/// fsync() alone leaves it in the cache of the drive; not every file system can do more.
bool syncFile(QFile &file)
{
    return file.flush()
        && (::fcntl(file.handle(), F_FULLFSYNC) == 0 || ::fsync(file.handle()) == 0);
}

} // namespace TMinus
