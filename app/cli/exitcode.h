// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// How the program ends. CONTRACT.md section 9.
enum class Exit {
    Done = 0,
    Refused = 1,    ///< by the service; an acknowledgement failed
    Usage = 2,      ///< usage, pre-flight, read-only
    Unreached = 3,  ///< nothing left this computer
    Unknown = 4,    ///< it left, and nobody knows
    Local = 5,      ///< a file, the disk, a lock, a port
    Incomplete = 6, ///< fewer than was asked for; the doctor found a fault
};

/// The one to end with when both happened: 4 5 3 1 2 6 0, worst first.
Exit worse(Exit one, Exit other);

/// What @p error means for the program.
Exit exitFor(const Error &error);

} // namespace TMinus
