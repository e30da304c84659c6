// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/checkedlayer.h"

namespace TMinus {

/// The layers of a connection test as the dialog shows them: TCP and TLS as one, topic and group as
/// one; the worse of the two speaks.
QList<CheckedLayer> sixLayers(const QList<CheckedLayer> &layers);

} // namespace TMinus
