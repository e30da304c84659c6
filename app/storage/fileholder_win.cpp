// SPDX-License-Identifier: Apache-2.0
#include "storage/fileholder.h"

#include <QCoreApplication>
#include <QDir>
#include <QScopeGuard>

#include <array>
#include <vector>

#include <windows.h>

#include <restartmanager.h>

namespace TMinus {

namespace {

// Where SQLite puts its locks: every connection in WAL mode holds these bytes for reading.
constexpr DWORD firstShared = 0x40000000 + 2;
constexpr DWORD sharedBytes = 510;

/// Whether somebody has locked the file at @p path, as far as it can be told.
bool isHeld(const std::wstring &path)
{
    const HANDLE file = ::CreateFileW(path.c_str(), GENERIC_READ,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const auto close = qScopeGuard([file] { ::CloseHandle(file); });
    OVERLAPPED place{};
    place.Offset = firstShared;
    if (!::LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, sharedBytes, 0,
                      &place))
        return true;
    ::UnlockFileEx(file, 0, sharedBytes, 0, &place);
    return false;
}

/// Those that have the file at @p path open. Locks of Windows do not name who has them.
std::vector<RM_PROCESS_INFO> usersOf(const std::wstring &path)
{
    DWORD session = 0;
    std::array<wchar_t, CCH_RM_SESSION_KEY + 1> key{};
    if (::RmStartSession(&session, 0, key.data()) != ERROR_SUCCESS)
        return {};
    const auto end = qScopeGuard([session] { ::RmEndSession(session); });
    const wchar_t *name = path.c_str();
    if (::RmRegisterResources(session, 1, &name, 0, nullptr, 0, nullptr) != ERROR_SUCCESS)
        return {};
    std::vector<RM_PROCESS_INFO> users(16);
    UINT needed = 0;
    UINT count = static_cast<UINT>(users.size());
    DWORD reasons = RmRebootReasonNone;
    if (::RmGetList(session, &needed, &count, users.data(), &reasons) != ERROR_SUCCESS)
        return {};
    users.resize(count);
    return users;
}

} // namespace

std::optional<qint64> fileHolder(const QString &path)
{
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    if (!isHeld(native))
        return std::nullopt;
    for (const RM_PROCESS_INFO &user : usersOf(native)) {
        if (user.Process.dwProcessId != DWORD(QCoreApplication::applicationPid()))
            return user.Process.dwProcessId;
    }
    return 0;
}

} // namespace TMinus
