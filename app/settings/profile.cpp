// SPDX-License-Identifier: Apache-2.0
#include "settings/profile.h"

#include <algorithm>
#include <tuple>

namespace TMinus {

QString sandboxProfileId()
{
    return u"sandbox"_s;
}

Profile sandboxProfile()
{
    return {.id = sandboxProfileId(),
            .name = u"Sandbox"_s,
            .service = ProfileService::Sandbox,
            .endpoint = u"http://127.0.0.1:8080"_s,
            .environment = ProfileEnvironment::Sandbox};
}

QList<Profile> inOrder(QList<Profile> profiles)
{
    const auto place = [](const Profile &profile) {
        return std::tie(profile.group, profile.order);
    };
    std::ranges::stable_sort(profiles, std::less(), place);
    return profiles;
}

bool isProfileId(const QString &id)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !id.isEmpty() && id.size() <= 40 && std::ranges::all_of(id, isAllowed);
}

} // namespace TMinus
