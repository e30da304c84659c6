// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelinescene.h"

namespace TMinus {

/// What the ledger knows of a message that somebody looks at.
struct CardFacts
{
    LedgerMessage message = {};
    QList<WatchInterval> watched = {}; ///< who could have seen it when it was due
};

/// What a card is about.
struct CardSubject
{
    SceneSpot spot = {};
    qsizetype count = 1; ///< of messages, of which the spot is the first
    std::chrono::seconds grace{120};
};

/// What the card says; @p facts are of the first message, null where nothing is known (yet).
CardText timelineCard(const TimelineScene &scene, const CardSubject &subject,
                      const CardFacts *facts);

} // namespace TMinus
