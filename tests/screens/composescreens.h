// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/composedraft.h"
#include "timeline/dueload.h"

namespace TMinus {

class Stage;

/// What the form of the pictures holds, and what is due around its time.
ComposeDraft sampleDraft();
DueLoad sampleLoad();

/// Draws the compose form: filled in, with problems, for production; light and dark. @p suffix is
/// added to each name.
void drawCompose(Stage &stage, const char *suffix);

} // namespace TMinus
