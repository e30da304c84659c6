// SPDX-License-Identifier: Apache-2.0
#include "settings/keychainstore.h"

#include "settings/keychaincall.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QPointer>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::KeychainStore)
};

/// The library stands beside the programs, or in lib/tminus of the same tree.
QStringList libraryPaths()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString name = QString::fromLatin1(keychainLibrary);
    return {programs.filePath(name), programs.filePath(u"../lib/tminus/"_s + name)};
}

/// Loaded once, and never unloaded: jobs of it may still be under way.
KeychainCaller loadCaller()
{
    for (const QString &path : libraryPaths()) {
        if (const auto function = QLibrary::resolve(path, keychainFunction))
            return reinterpret_cast<KeychainCaller>(function);
    }
    return nullptr;
}

/// Makes @p call; @p outcome makes a result of its answer. The call outlives its context: ended in
/// the middle it would leave the key store's own callback without its object.
template<typename T>
void run(const KeychainCall &call, QObject *context, Callback<T> done,
         Result<T> (*outcome)(const KeychainAnswer &))
{
    static const KeychainCaller caller = loadCaller();
    if (!caller) {
        const QString why = Words::tr("the library %1 is not beside this program; install it again")
                                .arg(QString::fromLatin1(keychainLibrary));
        answerLater<T>(context, std::move(done), failure(ErrorKind::KeyStore, why));
        return;
    }
    const QPointer<QObject> alive(context);
    caller(call, [alive, done = std::move(done), outcome](const KeychainAnswer &answer) {
        if (!alive)
            return;
        if (answer.isFault)
            answerLater<T>(alive, done, failure(ErrorKind::KeyStore, answer.fault));
        else
            answerLater<T>(alive, done, outcome(answer));
    });
}

Result<std::optional<Secret>> secretOf(const KeychainAnswer &answer)
{
    return answer.isThere ? std::optional(Secret(answer.secret)) : std::optional<Secret>();
}

Result<void> doneWith(const KeychainAnswer &)
{
    return {};
}

} // namespace

void KeychainStore::read(const QString &account, QObject *context,
                         Callback<std::optional<Secret>> done)
{
    run(KeychainCall{.deed = KeychainCall::Deed::Read, .account = account}, context,
        std::move(done), &secretOf);
}

void KeychainStore::write(const QString &account, const Secret &secret, QObject *context,
                          Callback<void> done)
{
    run(KeychainCall{.deed = KeychainCall::Deed::Write,
                     .account = account,
                     .secret = secret.reveal()},
        context, std::move(done), &doneWith);
}

void KeychainStore::remove(const QString &account, QObject *context, Callback<void> done)
{
    run(KeychainCall{.deed = KeychainCall::Deed::Remove, .account = account}, context,
        std::move(done), &doneWith);
}

std::unique_ptr<SecretStore> systemSecretStore()
{
    return std::make_unique<PatientSecretStore>(std::make_unique<KeychainStore>());
}

} // namespace TMinus
