// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinesvg.h"

namespace TMinus {

bool canDrawLines()
{
    return false;
}

std::optional<QByteArray> timelineSvg(const LaneCanvas &, const QString &)
{
    return std::nullopt;
}

} // namespace TMinus
