// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profilefields.h"

namespace TMinus {

/// Whether @p text has the form that its field wants. Errors: InvalidArgument, with an example.
Result<void> checkForm(FieldForm form, const QString &text);

/// The pin @p text as profiles keep it: small letters, no colons. What is no pin stays as it is.
QString plainPin(const QString &text);

} // namespace TMinus
