// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/messagestate.h"

#include <QDateTime>

namespace TMinus {

/// That the same message was @p created here already, and stands at @p state; without @p isSameDue
/// only the delay is the same. A sentence, then what to do.
QString duplicateSentence(MessageState state, const QDateTime &created, bool isSameDue);

} // namespace TMinus
