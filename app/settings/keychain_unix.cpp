// SPDX-License-Identifier: Apache-2.0
// A library of its own, which the programs load when a key store is first needed: QtKeychain and
// D-Bus behind it cost each start more than half a millisecond.
#include "settings/keychaincall.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace TMinus {

namespace {

/// A job on @p account that deletes itself, and never falls back to a file in clear.
template<typename Job>
Job *jobOn(const QString &account)
{
    auto *job = new Job(QStringLiteral("tminus")); // deletes itself when it has finished
    job->setKey(account);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    return job;
}

QByteArray secretOf(const QKeychain::Job *job)
{
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
    return reading ? reading->binaryData() : QByteArray();
}

KeychainAnswer answerOf(const QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError)
        return {.isThere = true, .secret = secretOf(job)};
    if (job->error() == QKeychain::EntryNotFound)
        return {}; // also when it was to be removed: then all is well
    return {.fault = job->errorString(), .isFault = true};
}

QKeychain::Job *jobFor(const KeychainCall &call)
{
    switch (call.deed) {
    case KeychainCall::Deed::Read:
        return jobOn<QKeychain::ReadPasswordJob>(call.account);
    case KeychainCall::Deed::Remove:
        return jobOn<QKeychain::DeletePasswordJob>(call.account);
    case KeychainCall::Deed::Write:
        break;
    }
    auto *job = jobOn<QKeychain::WritePasswordJob>(call.account);
    job->setBinaryData(call.secret);
    return job;
}

} // namespace

extern "C" Q_DECL_EXPORT void
tminusCallKeychain(const KeychainCall &call,
                   const std::function<void(const KeychainAnswer &)> &done)
{
    QKeychain::Job *job = jobFor(call);
    QObject::connect(job, &QKeychain::Job::finished, QCoreApplication::instance(),
                     [done, job] { done(answerOf(job)); });
    job->start();
}

} // namespace TMinus
