// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// Shows a notice by the desktop's own service. False where there is none.
bool showByService(const QString &title, const QString &text);

} // namespace TMinus
