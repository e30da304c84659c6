// SPDX-License-Identifier: Apache-2.0
#include "cli/secretinput.h"

#include "cli/input.h"
#include "cli/terminal.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::SecretInput)
};

Result<EnteredSecret> checked(const Profile &profile, const EnteredSecret &entered)
{
    if (entered.secret.isEmpty() || (profile.credential.temporary && entered.token.isEmpty()))
        return failure(
            ErrorKind::InvalidArgument,
            Words::tr("Nothing was entered for “%1”, so nothing was changed.").arg(profile.id));
    return entered;
}

Result<EnteredSecret> fromStdin()
{
    return readInput(u"-"_s).map([](const QByteArray &bytes) {
        const QByteArrayList lines = bytes.split('\n');
        return EnteredSecret{Secret(lines.value(0).trimmed()), Secret(lines.value(1).trimmed())};
    });
}

Result<Secret> ask(const QString &question)
{
    const auto typed = readHidden(question);
    if (!typed)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The secret has to be asked for, and there is no terminal. Use a "
                                 "profile with its secret in the key store or the environment."));
    return Secret(typed->trimmed());
}

QString question(const Profile &profile)
{
    if (profile.service == ProfileService::Tdmq)
        return Words::tr("Role key of %1: ").arg(profile.id);
    return Words::tr("AccessKey secret of %1: ").arg(profile.id);
}

} // namespace

Result<EnteredSecret> enterSecret(const Profile &profile, SecretInput input)
{
    const auto check = [&](const EnteredSecret &entered) { return checked(profile, entered); };
    if (input == SecretInput::TerminalOrStdin && !isTerminal(stdin))
        return fromStdin().and_then(check);
    EnteredSecret entered;
    const auto secret = ask(question(profile));
    if (!secret)
        return failure(secret.error());
    entered.secret = *secret;
    if (!profile.credential.temporary)
        return check(entered);
    return ask(Words::tr("Security token of %1: ").arg(profile.id))
        .map([&](const Secret &token) {
            entered.token = token;
            return entered;
        })
        .and_then(check);
}

} // namespace TMinus
