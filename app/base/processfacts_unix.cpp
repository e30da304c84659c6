// SPDX-License-Identifier: Apache-2.0
#include "base/processfacts.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace TMinus {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Field 22 of /proc/PID/stat: clock ticks since boot. The name before it may hold blanks.
qint64 startOf(qint64 pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19).toLongLong();
}

/// A process that has ended and that its parent has not looked at yet runs no more.
bool isZombie(qint64 pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).startsWith('Z');
}

QString bootId()
{
    return QString::fromLatin1(contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")));
}

} // namespace

ProcessFacts ownProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {.pid = pid, .started = startOf(pid), .boot = bootId()};
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
    const bool exists = ::kill(pid_t(process.pid), 0) == 0 || errno == EPERM;
    return exists && startOf(process.pid) == process.started && !isZombie(process.pid);
}

} // namespace TMinus
