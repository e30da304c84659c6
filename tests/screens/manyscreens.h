// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class Stage;

/// The dialog of many messages: a dry run, on the way, in production, after the end.
void drawMany(Stage &stage, const char *suffix);

} // namespace TMinus
