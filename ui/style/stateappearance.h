// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/messagestate.h"
#include "ui/style/tokens.h"

#include <QPointF>

class QPainter;

namespace TMinus {

/// The shapes: each state of a message has its own, so that it is known without colour. Overdue and
/// not watched are what the clock makes of a pending message.
enum class Mark {
    Held,       ///< hollow rounded square
    Leaving,    ///< the same with a pie that shrinks
    Pending,    ///< disc
    Unknown,    ///< hollow diamond with a question mark
    Overdue,    ///< triangle with an exclamation mark
    NotWatched, ///< dotted ring
    Seen,       ///< disc, half filled
    Acked,      ///< tick
    Refused,    ///< cross
    Expired,    ///< struck ring
    Dash,       ///< cancelled, not sent
};

/// The shape of @p state.
Mark markOf(MessageState state);

/// The colour of a shape. The word beside it is always in the colour of text.
Ink markInk(Mark mark);

/// Where and on what a shape is drawn.
struct MarkPlace
{
    QPointF centre = {};
    qreal reach = 5.5;  ///< half of its size, in pixels; the usual mark is 11 across
    QColor ground = {}; ///< fills what is hollow; invalid: nothing does
    qreal share = 0.64; ///< how much of the pie of Leaving is left, 0 to 1
};

/// Draws @p mark.
void paintMark(QPainter &painter, Mark mark, const Tokens &tokens, const MarkPlace &place);

} // namespace TMinus
