// SPDX-License-Identifier: Apache-2.0
#include "console/bodymask.h"

namespace TMinus {

BodyMask::BodyMask(const QList<Profile> &profiles)
{
    for (const Profile &profile : profiles) {
        if (!profile.mask.isEmpty())
            m_masks.insert(profile.id, FieldMask(profile.mask));
    }
}

QByteArray BodyMask::masked(const QByteArray &body, const QString &profile) const
{
    return m_masks.value(profile).masked(body);
}

} // namespace TMinus
