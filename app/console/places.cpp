// SPDX-License-Identifier: Apache-2.0
#include "console/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace TMinus {

QString dataFolder()
{
    if (const QString home = qEnvironmentVariable("TMINUS_HOME"); !home.isEmpty())
        return QDir(home).absoluteFilePath(u"data"_s);
    const QDir program(QCoreApplication::applicationDirPath());
    if (QFileInfo::exists(program.filePath(u"portable"_s)))
        return program.filePath(u"data"_s);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tminus"_s;
}

QString configFolder()
{
    if (const QString home = qEnvironmentVariable("TMINUS_HOME"); !home.isEmpty())
        return QDir(home).absoluteFilePath(u"config"_s);
    const QDir program(QCoreApplication::applicationDirPath());
    if (QFileInfo::exists(program.filePath(u"portable"_s)))
        return program.filePath(u"data/config"_s);
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tminus"_s;
}

Result<QString> privateFolder(const QString &path)
{
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path) || (isNew && !QFile::setPermissions(path, mine)))
        return failure(ErrorKind::Storage, path);
    return path;
}

} // namespace TMinus
