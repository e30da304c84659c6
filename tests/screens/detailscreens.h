// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

class Stage;

/// Draws the details of a message of the ledger, and the settings with each of their pages;
/// @p suffix goes behind the names.
void drawDetails(Stage &stage, const QString &suffix);

} // namespace TMinus
