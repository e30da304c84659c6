// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/remedy.h"
#include "timeline/whenchoice.h"

namespace TMinus {

/// What is wrong with a time that the clocks of its zone jump over (gap), or that they show twice and
/// nobody said which is meant (twice); nothing when it is one instant.
std::optional<Finding> wallFinding(const WhenChoice &choice);

/// The two instants beside such a time, or of it, put into @p wish.
QList<Remedy> wallRemedies(const WhenChoice &choice, const SendWish &wish);

} // namespace TMinus
