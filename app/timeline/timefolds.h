// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

namespace TMinus {

class TimeScale;

/// The gaps of @p scale in which none of @p lanes has anything, and which are worth a fold: longer
/// than 90 pixels. They keep a little room on either side and leave @p now outside.
QList<TimeRange> findFolds(const QList<const LaneTimes *> &lanes, const TimeScale &scale,
                           qint64 now);

} // namespace TMinus
