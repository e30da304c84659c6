// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/noticeservice.h"

namespace TMinus {

bool showByService(const QString &, const QString &)
{
    return false; // the tray is always there
}

} // namespace TMinus
