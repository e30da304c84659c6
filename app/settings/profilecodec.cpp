// SPDX-License-Identifier: Apache-2.0
#include "settings/profilecodec.h"

#include "settings/profilereader.h"
#include "settings/profilewriter.h"

namespace TMinus {

Result<Profile> readProfile(const QJsonObject &object)
{
    Profile profile{.source = object};
    if (!object.contains(u"environment"_s) && object.value(u"service"_s) == u"sandbox"_s)
        profile.environment = ProfileEnvironment::Sandbox;
    std::optional<Error> fault;
    ProfileReader reader(FieldSource(object, fault), profile);
    eachProfileField(reader);
    if (!fault && profile.id.isEmpty())
        return checkProfile(profile).map([&] { return profile; });
    if (fault)
        return failure(*fault);
    return profile;
}

QJsonObject writeProfile(const Profile &profile)
{
    QJsonObject object = profile.source;
    const Profile usual{};
    ProfileWriter writer(object, profile, &usual);
    eachProfileField(writer);
    // What decides how careful we are is always said.
    object.insert(u"service"_s, profileWord(profile.service));
    object.insert(u"environment"_s, profileWord(profile.environment));
    return object;
}

QJsonObject writeWholeProfile(const Profile &profile)
{
    QJsonObject object = profile.source;
    ProfileWriter<Profile> writer(object, profile, nullptr);
    eachProfileField(writer);
    return object;
}

Result<Profile> changedProfile(const Profile &profile, const QJsonObject &changes)
{
    QJsonObject object = writeProfile(profile);
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        QJsonObject inner = object.value(it.key()).toObject();
        const QJsonObject change = it.value().toObject();
        for (auto deeper = change.begin(); deeper != change.end(); ++deeper)
            inner.insert(deeper.key(), deeper.value());
        object.insert(it.key(), it.value().isObject() ? QJsonValue(inner) : it.value());
    }
    return readProfile(object);
}

} // namespace TMinus
