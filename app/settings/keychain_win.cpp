// SPDX-License-Identifier: Apache-2.0
// The Credential Manager: a generic credential of this user on this computer for each account.
#include "settings/keychaincall.h"

#include <QCoreApplication>

#include <memory>
#include <string>

#include <windows.h>

#include <wincred.h>

namespace TMinus {

namespace {

struct CredentialFreer
{
    void operator()(CREDENTIALW *credential) const { ::CredFree(credential); }
};

/// The name that the Credential Manager shows.
std::wstring targetOf(const QString &account)
{
    return QStringLiteral("tminus:%1").arg(account).toStdWString();
}

/// What the last call says of itself. That there is no such secret is no fault.
KeychainAnswer refusal()
{
    const DWORD code = ::GetLastError();
    if (code == ERROR_NOT_FOUND)
        return {};
    return {.fault = qt_error_string(static_cast<int>(code)), .isFault = true};
}

KeychainAnswer read(const std::wstring &target)
{
    CREDENTIALW *found = nullptr;
    if (!::CredReadW(target.c_str(), CRED_TYPE_GENERIC, 0, &found))
        return refusal();
    const std::unique_ptr<CREDENTIALW, CredentialFreer> credential(found);
    const auto *bytes = reinterpret_cast<const char *>(credential->CredentialBlob);
    const QByteArray secret(bytes, static_cast<qsizetype>(credential->CredentialBlobSize));
    ::SecureZeroMemory(credential->CredentialBlob, credential->CredentialBlobSize);
    return {.isThere = true, .secret = secret};
}

KeychainAnswer write(std::wstring target, QByteArray secret)
{
    std::wstring user = L"tminus";
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    credential.TargetName = target.data();
    credential.UserName = user.data();
    credential.CredentialBlobSize = static_cast<DWORD>(secret.size());
    credential.CredentialBlob = reinterpret_cast<BYTE *>(secret.data());
    return ::CredWriteW(&credential, 0) ? KeychainAnswer{.isThere = true} : refusal();
}

KeychainAnswer remove(const std::wstring &target)
{
    return ::CredDeleteW(target.c_str(), CRED_TYPE_GENERIC, 0) ? KeychainAnswer{.isThere = true}
                                                               : refusal();
}

KeychainAnswer answerTo(const KeychainCall &call)
{
    const std::wstring target = targetOf(call.account);
    switch (call.deed) {
    case KeychainCall::Deed::Read:
        return read(target);
    case KeychainCall::Deed::Remove:
        return remove(target);
    case KeychainCall::Deed::Write:
        break;
    }
    return write(target, call.secret);
}

} // namespace

extern "C" Q_DECL_EXPORT void
tminusCallKeychain(const KeychainCall &call,
                   const std::function<void(const KeychainAnswer &)> &done)
{
    const auto answer = [done, answer = answerTo(call)] { done(answer); };
    QMetaObject::invokeMethod(QCoreApplication::instance(), answer, Qt::QueuedConnection);
}

} // namespace TMinus
