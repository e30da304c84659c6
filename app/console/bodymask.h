// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/fieldmask.h"
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

    /// @p body of a message of @p profile, as FieldMask::masked() has it.
    QByteArray masked(const QByteArray &body, const QString &profile) const;
    /// Whether anything of this profile is hidden.
    bool hides(const QString &profile) const { return m_masks.contains(profile); }

private:
    QHash<QString, FieldMask> m_masks; ///< by profile; those that hide nothing are not in it
};

} // namespace TMinus
