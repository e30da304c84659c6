// SPDX-License-Identifier: Apache-2.0
#include "console/filesync.h"

#include <QFile>

#include <io.h>

namespace TMinus {

bool syncFile(QFile &file)
{
    return file.flush() && ::_commit(file.handle()) == 0;
}

} // namespace TMinus
