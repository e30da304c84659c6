// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/jsonpath.h"
#include "settings/profile.h"

#include <QHash>

namespace TMinus {

/// What each profile hides in bodies, on screen and in what leaves the ledger (Profile::mask).
class BodyMask final
{
public:
    /// Hides nothing.
    BodyMask() = default;
    explicit BodyMask(const QList<Profile> &profiles);

    /// @p body of a message of @p profile with •••• in place of what is hidden. Where something is
    /// to be hidden and the body is not JSON, or was cut off, all of it is hidden: nobody can say
    /// where in it that would be.
    QByteArray masked(const QByteArray &body, const QString &profile) const;
    /// Whether anything of this profile is hidden.
    bool hides(const QString &profile) const { return m_paths.contains(profile); }

private:
    QHash<QString, QList<JsonPath>> m_paths; ///< by profile; those that hide nothing are not in it
};

} // namespace TMinus
