// SPDX-License-Identifier: Apache-2.0
#include "base/processfacts.h"

#include <QCoreApplication>

#include <array>
#include <optional>

#include <pwd.h>
#include <sys/sysctl.h>
#include <unistd.h>

namespace TMinus {

namespace {

/// What the kernel keeps of a process; nothing where there is no such process.
std::optional<extern_proc> recordOf(qint64 pid)
{
    std::array<int, 4> name{CTL_KERN, KERN_PROC, KERN_PROC_PID, static_cast<int>(pid)};
    kinfo_proc record{};
    std::size_t size = sizeof record;
    if (::sysctl(name.data(), name.size(), &record, &size, nullptr, 0) != 0 || size == 0)
        return std::nullopt;
    return record.kp_proc;
}

/// Microseconds since 1970.
qint64 startOf(const extern_proc &process)
{
    return qint64{process.p_starttime.tv_sec} * 1'000'000 + process.p_starttime.tv_usec;
}

QString bootId()
{
    std::array<char, 64> id{};
    std::size_t size = id.size() - 1;
    if (::sysctlbyname("kern.bootsessionuuid", id.data(), &size, nullptr, 0) != 0)
        return {};
    return QString::fromLatin1(id.data());
}

} // namespace

ProcessFacts ownProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    const auto process = recordOf(pid);
    return {.pid = pid, .started = process ? startOf(*process) : 0, .boot = bootId()};
}

QString accountName()
{
    passwd account{};
    passwd *found = nullptr;
    QByteArray texts(16384, '\0');
    (void)::getpwuid_r(::geteuid(), &account, texts.data(), std::size_t(texts.size()), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString();
}

bool isRunning(const ProcessFacts &process)
{
    if (process.pid <= 0 || process.boot != bootId())
        return false;
    const auto found = recordOf(process.pid);
    return found && startOf(*found) == process.started && found->p_stat != SZOMB;
}

} // namespace TMinus
