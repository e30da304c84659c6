// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

namespace TMinus {

/// Reads a profile from its JSON object: what is absent has its default, what is not known is kept.
/// Errors: InvalidArgument, naming the field and what it takes.
Result<Profile> readProfile(const QJsonObject &object);

/// The object of @p profile: what it was read from, with every field that is not (or was not) the
/// default. Reads back as the same profile.
QJsonObject writeProfile(const Profile &profile);

/// The same with every field of ours, defaults included, for people and programs that look.
QJsonObject writeWholeProfile(const Profile &profile);

/// @p profile with the fields of @p changes, as they stand in a file. Errors: InvalidArgument.
Result<Profile> changedProfile(const Profile &profile, const QJsonObject &changes);

/// Whether @p profile can be kept: what no field alone can tell. Errors: InvalidArgument.
Result<void> checkProfile(const Profile &profile);

} // namespace TMinus
