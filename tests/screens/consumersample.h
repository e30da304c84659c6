// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagemodel.h"

namespace TMinus {

/// Fills @p model with what stands in the pictures of the consumer; @p clock is what it reads, and
/// shows Stage::now() in the end.
void fillConsumer(MessageModel &model, QDateTime &clock);

} // namespace TMinus
