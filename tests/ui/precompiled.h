// SPDX-License-Identifier: Apache-2.0
// The same as ui/precompiled.h for tests.
#pragma once

#include "tests/support/patience.h"
#include "ui/precompiled.h"

#include <QSignalSpy>
#include <QTemporaryDir>
