// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/report.h"

/// A million messages on the timeline: frames while zooming and panning, what a change costs, and
/// memory.
void benchTimeline(Report &report);
