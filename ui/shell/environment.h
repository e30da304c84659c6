// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"
#include "ui/style/tokens.h"

#include <QPixmap>

namespace TMinus {

/// The word of an environment for its chip, the window's title and the tray: "PRODUCTION".
QString environmentWord(ProfileEnvironment environment);

/// The colour of its chip and, where the profile has none of its own, of its strip.
Ink environmentInk(ProfileEnvironment environment);

/// The strip of @p profile: in its own colour, but production is always red.
QColor stripColour(const Profile &profile, const Tokens &tokens);

/// A disc in the profile's own colour, @p size wide; null where it has none.
QPixmap colourMark(const Profile &profile, int size, qreal ratio);

} // namespace TMinus
