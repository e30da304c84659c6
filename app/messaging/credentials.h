// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QString>

namespace TMinus {

/// Who signs. Nothing prints the secret or the token.
struct Credentials
{
    QString accessKeyId = {};
    Secret accessKeySecret = {};
    Secret securityToken = {}; ///< of temporary (STS) credentials; empty: none
    bool operator==(const Credentials &) const = default;
};

} // namespace TMinus
