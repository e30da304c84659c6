// SPDX-License-Identifier: Apache-2.0
#include "base/crashreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

namespace TMinus {

namespace {

constexpr qsizetype mostTold = 20;

} // namespace

QString crashReportPath(const QString &folder)
{
    static const QString started =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    return QDir(folder).filePath(
        QStringLiteral("crash-%1-%2.txt").arg(started).arg(QCoreApplication::applicationPid()));
}

QStringList takeCrashReports(const QString &folder)
{
    QDir files(folder);
    QStringList taken;
    for (const QString &name :
         files.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name)) {
        const QString told = QStringLiteral("told-") + name;
        if (files.rename(name, told))
            taken.append(files.filePath(told));
    }
    const QStringList all =
        files.entryList({QStringLiteral("told-crash-*.txt")}, QDir::Files, QDir::Name);
    for (const QString &old : all.first(qMax<qsizetype>(0, all.size() - mostTold)))
        files.remove(old);
    return taken;
}

} // namespace TMinus
