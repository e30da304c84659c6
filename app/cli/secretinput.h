// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/credentialfinder.h"

namespace TMinus {

/// Where a secret may be typed.
enum class SecretInput {
    TerminalOnly,    ///< stdin is for something else
    TerminalOrStdin, ///< stdin when it is no terminal: secret, then token, one a line
};

/// Asks for the secret of @p profile, and for the token of a temporary one, without showing what
/// is typed. Errors: InvalidArgument (there is nobody to ask, or nothing was typed), Storage.
Result<EnteredSecret> enterSecret(const Profile &profile, SecretInput input);

} // namespace TMinus
