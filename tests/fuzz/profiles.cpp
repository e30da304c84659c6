// SPDX-License-Identifier: Apache-2.0
// A file of profiles.
#include "fuzz/fuzzing.h"

#include "settings/profilecodec.h"
#include "settings/profiledocument.h"

namespace TMinus::Fuzzing {

namespace {

Result<QList<Profile>> profilesIn(const QByteArray &text)
{
    const auto document = ProfileDocument::read(text, u"fuzz"_s);
    return document ? document->profiles() : failure(document.error());
}

/// @p profile without the object that it was read from.
Profile bare(Profile profile)
{
    profile.source = {};
    return profile;
}

void checkWriting(const Profile &profile)
{
    const auto again = readProfile(writeProfile(profile));
    need(again && bare(*again) == bare(profile), "a profile written again reads the same");
    const auto whole = readProfile(writeWholeProfile(profile));
    need(whole && bare(*whole) == bare(profile), "a profile written whole reads the same");
    // Qt 6.4 does not find a name with a byte order mark in its own object.
    for (const QString &name : profile.source.keys())
        need(again->source.contains(name) || !profile.source.contains(name),
             "a field that we do not know is kept");
}

} // namespace

void read(const QByteArray &input)
{
    (void)profilesIn(input);
}

void check(const QByteArray &input)
{
    auto document = ProfileDocument::read(input, u"fuzz"_s);
    if (!document)
        return;
    const auto profiles = document->profiles();
    need(profilesIn(document->write()) == profiles || (!profiles && !profilesIn(document->write())),
         "a file written again reads the same");
    if (!profiles)
        return;
    for (const Profile &profile : *profiles)
        checkWriting(profile);
    if (profiles->isEmpty())
        return;
    document->put(0, profiles->first());
    const auto put = profilesIn(document->write());
    need(put && put->size() == profiles->size() && bare(put->first()) == bare(profiles->first())
             && put->mid(1) == profiles->mid(1),
         "a profile put in its own place changes nothing");
}

} // namespace TMinus::Fuzzing
