// SPDX-License-Identifier: Apache-2.0
#include "console/ledgersetup.h"

#include "base/processfacts.h"
#include "console/places.h"

namespace TMinus {

namespace {

LedgerPolicies policiesOf(const QList<Profile> &profiles)
{
    LedgerPolicies policies;
    for (const Profile &profile : profiles)
        policies.insert(profile.id, policyOf(profile));
    return policies;
}

} // namespace

QString operatorName()
{
    for (const char *variable : {"TMINUS_OPERATOR", "USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return accountName();
}

QString ledgerPath()
{
    return dataFolder() + u"/ledger.sqlite"_s;
}

Result<LedgerOptions> ledgerOptions(const ProfileFile &profiles, ProcessKind kind)
{
    const auto known = profiles.all();
    if (!known)
        return tl::unexpected<Error>(known.error());
    return privateFolder(dataFolder()).map([&](const QString &) {
        return LedgerOptions{.path = ledgerPath(),
                             .operatorName = operatorName(),
                             .kind = kind,
                             .policies = policiesOf(*known)};
    });
}

} // namespace TMinus
