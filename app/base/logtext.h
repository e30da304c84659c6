// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// @p text with stars in place of what may be a secret: values behind words such as secret, token or
/// Authorization, access key ids, signatures, user names in addresses, and the credentials that stand
/// in the environment. Line ends become blanks, and what is longer than 4,000 characters is cut.
QString logText(const QString &text);

} // namespace TMinus
