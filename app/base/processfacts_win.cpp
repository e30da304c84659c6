// SPDX-License-Identifier: Apache-2.0
#include "base/processfacts.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <memory>
#include <vector>

#include <windows.h>

#include <lmcons.h>

namespace TMinus {

namespace {

struct HandleCloser
{
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
using Process = std::unique_ptr<void, HandleCloser>;

/// When @p process was started, in 100 ns since 1601: no other one of this number ever has the same.
qint64 startOf(HANDLE process)
{
    FILETIME created{};
    FILETIME unused{};
    if (!::GetProcessTimes(process, &created, &unused, &unused, &unused))
        return 0;
    return static_cast<qint64>(quint64(created.dwHighDateTime) << 32 | created.dwLowDateTime);
}

/// Starts are told by the clock, so it is enough to know the computer.
QString computer()
{
    return QString::fromLatin1(QSysInfo::machineUniqueId());
}

} // namespace

ProcessFacts ownProcess()
{
    return {.pid = QCoreApplication::applicationPid(),
            .started = startOf(::GetCurrentProcess()),
            .boot = computer()};
}

QString accountName()
{
    DWORD size = UNLEN + 1;
    std::vector<wchar_t> name(size);
    return ::GetUserNameW(name.data(), &size) ? QString::fromWCharArray(name.data()) : QString();
}

bool isRunning(const ProcessFacts &process)
{
    if (process.pid <= 0 || process.boot != computer())
        return false;
    const Process handle(::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE,
                                       static_cast<DWORD>(process.pid)));
    if (!handle) // of another account: it is there, and no more can be told
        return ::GetLastError() == ERROR_ACCESS_DENIED;
    return ::WaitForSingleObject(handle.get(), 0) == WAIT_TIMEOUT
        && startOf(handle.get()) == process.started;
}

} // namespace TMinus
