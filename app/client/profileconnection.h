// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/connection.h"
#include "settings/profile.h"

namespace TMinus {

/// How to reach the service of @p profile as @p credentials.
/// Errors: InvalidArgument (its endpoint).
Result<ConnectionSettings> connectionSettings(const Profile &profile,
                                              const Credentials &credentials);

} // namespace TMinus
