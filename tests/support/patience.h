// SPDX-License-Identifier: Apache-2.0
// Comes before every test (tests/CMakeLists.txt). Qt gives a condition five seconds, which a loaded
// computer under a sanitizer can miss; here a minute goes by before a test gives up hope.
#pragma once

#include <QTest>

namespace TMinus::Testing {
inline constexpr int patience = 60'000; ///< in ms; the end of hope, never a measure
} // namespace TMinus::Testing

#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), TMinus::Testing::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, text) \
    QTRY_VERIFY2_WITH_TIMEOUT((expr), (text), TMinus::Testing::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) \
    QTRY_COMPARE_WITH_TIMEOUT((expr), (expected), TMinus::Testing::patience)
