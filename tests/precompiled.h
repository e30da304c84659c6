// SPDX-License-Identifier: Apache-2.0
// The same as app/precompiled.h for tests.
#pragma once

#include "app/precompiled.h"
#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QTemporaryDir>
