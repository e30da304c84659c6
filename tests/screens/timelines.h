// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timelinedata.h"

namespace TMinus {

class Stage;

/// What the pictures of the timeline show, around the time of the stage.
TimelineData fewMessages();  ///< half an hour with some of each kind
TimelineData busyDay();      ///< thousands in a day
TimelineData monthOfPills(); ///< thirty days with gaps
TimelineData millionMessages();

/// Draws the timeline at each zoom and in each mood; @p suffix goes behind the names.
void drawTimelines(Stage &stage, const char *suffix);

} // namespace TMinus
