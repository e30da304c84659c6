// SPDX-License-Identifier: Apache-2.0
#include "console/filesync.h"

#include <QFile>

#include <unistd.h>

namespace TMinus {

bool syncFile(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

} // namespace TMinus
