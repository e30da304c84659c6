// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"
#include "ui/style/tokens.h"

namespace TMinus {

/// The word of an environment for its chip, the window's title and the tray: "PRODUCTION".
QString environmentWord(ProfileEnvironment environment);

/// The colour of its strip and its chip.
Ink environmentInk(ProfileEnvironment environment);

} // namespace TMinus
