// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFile;

namespace TMinus {

/// Waits until what was written to @p file is on the disk; says whether it is. Slow: never on the
/// main thread.
bool syncFile(QFile &file);

} // namespace TMinus
