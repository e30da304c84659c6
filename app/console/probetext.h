// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/checkedlayer.h"

class QUrl;

namespace TMinus {

/// The layers of a connection test to @p endpoint in words, in their order.
QList<CheckedLayer> checkedLayers(const ProbeReport &report, const QUrl &endpoint);

/// The first layer that failed; null when none did.
const ProbeLayer *failedLayer(const ProbeReport &report);

/// How far apart the clocks are, in a sentence; @p skew is server minus ours, good to a second.
QString clockSentence(std::chrono::milliseconds skew);

} // namespace TMinus
