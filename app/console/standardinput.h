// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>

namespace TMinus {

/// Opens @p file on what comes in at stdin. By its number: of a stream that has ended Qt says on
/// Windows that reading it failed.
inline bool openStandardInput(QFile &file)
{
    constexpr int standardInput = 0;
    return file.open(standardInput, QIODevice::ReadOnly);
}

} // namespace TMinus
