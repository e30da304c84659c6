// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelinescene.h"

namespace TMinus {

/// What the card of a mark says of @p count messages of the lane @p lane that begin with @p spot;
/// @p message is the first one, null where it is not known (yet).
CardText timelineCard(const TimelineScene &scene, const SceneSpot &spot, qsizetype count,
                      const LedgerMessage *message);

} // namespace TMinus
