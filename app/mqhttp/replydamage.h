// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// MalformedReply with the first 64 KB of @p bytes. @p element names what was missing or wrong;
/// empty: the bytes are no XML that can be read.
Error damaged(const QByteArray &bytes, const QString &element = {});

/// @p error with the first 64 KB of @p bytes instead of its own.
Error damagedLike(Error error, const QByteArray &bytes);

} // namespace TMinus
