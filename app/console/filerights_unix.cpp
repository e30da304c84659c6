// SPDX-License-Identifier: Apache-2.0
#include "console/filerights.h"

#include <QFileInfo>

namespace TMinus {

bool isOpenToOthers(const QFileInfo &info)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    return (info.permissions() & others) != 0;
}

} // namespace TMinus
