// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace TMinus {

/// Any warning fails the test, but for the lines that the offscreen platform always writes.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support "
                       "(propagateSizeHints|raise|grabbing the (keyboard|mouse)))")));
}

} // namespace TMinus
