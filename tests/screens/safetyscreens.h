// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace TMinus {

class Stage;

/// What protects: questions with a name to type, a certificate to trust, notices, the cover, what is
/// hidden in bodies, and the marks of profiles.
void drawSafety(Stage &stage, const QString &suffix);

} // namespace TMinus
