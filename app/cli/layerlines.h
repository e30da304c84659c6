// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/output.h"
#include "console/checkedlayer.h"

namespace TMinus {

/// Says @p layers: as records, or one line each with a tick, a cross, an exclamation mark or a dash.
void tellLayers(Output &output, const QList<CheckedLayer> &layers);

} // namespace TMinus
