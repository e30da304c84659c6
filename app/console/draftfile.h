// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "console/composedraft.h"

namespace TMinus {

/// @p draft as a file: a message record with when and hold. CONTRACT.md section 7.
QByteArray draftBytes(const ComposeDraft &draft);

/// Reads what draftBytes() wrote; what is missing is as in an empty form. Errors: InvalidArgument
/// (it is none, or cut off), with the place.
Result<ComposeDraft> readDraft(const QByteArray &bytes);

/// Keeps @p draft in @p path for this user alone, whole or not at all; one that is empty takes the
/// file away. Errors: Storage.
Result<void> keepDraft(const QString &path, const ComposeDraft &draft);

/// What is kept in @p path; nothing where there is no file. Errors: Storage, and those of
/// readDraft().
Result<std::optional<ComposeDraft>> recallDraft(const QString &path);

} // namespace TMinus
