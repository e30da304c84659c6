// SPDX-License-Identifier: Apache-2.0
// Windows' headers make macros of words that are names here. Read before all others (cmake/Precompiled.cmake),
// they leave them alone from then on.
#pragma once

#include <winsock2.h>

#include <windows.h>
#undef near
#undef far
#undef small
#undef NEAR
#undef FAR
#define NEAR
#define FAR
