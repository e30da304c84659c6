// SPDX-License-Identifier: Apache-2.0
#include "settings/profilecodec.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileCheck)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

Result<void> checkCredential(const Profile &profile)
{
    // A role key of TDMQ is a JSON web token. It must not get into the file by mistake.
    if (profile.service == ProfileService::Tdmq
        && profile.credential.accessKeyId.startsWith(u"eyJ"_s))
        return refusal(Words::tr("With TDMQ the role key is the secret: it goes to the key store. "
                                 "The access key id of the profile is the role name."));
    const QString &id = profile.credential.accessKeyId;
    const bool isPrintable =
        std::ranges::all_of(id, [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    if (!isPrintable)
        return refusal(Words::tr("The access key id holds a space or another character that cannot "
                                 "be in it. Paste it again."));
    return {};
}

Result<void> checkProxy(const ProfileProxy &proxy)
{
    const bool needsHost =
        proxy.kind == ProfileProxyKind::Http || proxy.kind == ProfileProxyKind::Socks5;
    if (needsHost && (proxy.host.isEmpty() || proxy.port == 0))
        return refusal(Words::tr("A proxy needs a host and a port."));
    return {};
}

} // namespace

Result<void> checkProfile(const Profile &profile)
{
    if (!isProfileId(profile.id))
        return refusal(
            Words::tr("A profile needs an id of 1 to 40 small letters, digits and “-”."));
    if (profile.endpoint.isEmpty())
        return refusal(Words::tr("The profile “%1” needs an endpoint, like "
                                 "https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.")
                           .arg(profile.id));
    if (profile.id == sandboxProfileId() && profile.service != ProfileService::Sandbox)
        return refusal(
            Words::tr("The profile “sandbox” is the sandbox of this computer and nothing "
                      "else. Give this profile another id."));
    return checkCredential(profile).and_then([&] { return checkProxy(profile.proxy); });
}

} // namespace TMinus
