// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// What a failed publish means for the message. CONTRACT.md section 4.
enum class Fate {
    NotSent, ///< no byte of its body left: nothing can have been stored
    Refused, ///< the service said no (3xx, 4xx)
    Unknown, ///< it left, and nobody can say whether it is stored
};

/// Tells from @p error what became of the message that was being published. A status 3xx or 4xx is
/// a no, whether its body could be read or not.
inline Fate fateOf(const Error &error)
{
    if (error.httpStatus >= 300 && error.httpStatus < 500)
        return Fate::Refused;
    return error.left ? Fate::Unknown : Fate::NotSent;
}

} // namespace TMinus
