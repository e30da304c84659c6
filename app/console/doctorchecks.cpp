// SPDX-License-Identifier: Apache-2.0
#include "console/doctorchecks.h"

#include "console/filerights.h"
#include "console/language.h"
#include "console/timetext.h"
#include "messaging/errortext.h"
#include "settings/credentialfinder.h"
#include "settings/profilefile.h"
#include "storage/sqlitefile.h"
#include "timeline/zones.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSslSocket>
#include <QStorageInfo>

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Outcome = ProbeLayer::Outcome;

constexpr qint64 tooLittle = 64 << 20; // a group commit and its journal must fit
constexpr qint64 little = qint64(1) << 30;

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Doctor)
};

/// @p layer with its outcome and its sentences.
CheckedLayer judged(CheckedLayer layer, Outcome outcome, const QString &found,
                    const QString &remedy = {})
{
    layer.outcome = outcome;
    layer.found = found;
    layer.remedy = remedy;
    return layer;
}

CheckedLayer failed(const CheckedLayer &layer, const Error &error)
{
    const ErrorText text = errorText(error);
    return judged(layer, Outcome::Failed, text.happened, text.nextStep);
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// @p path, or the nearest folder above it that is there.
QString nearestFolder(const QString &path)
{
    QDir folder(QFileInfo(path).absoluteFilePath());
    while (!QFileInfo::exists(folder.path()) && !folder.isRoot())
        folder.setPath(QFileInfo(folder.path()).absolutePath());
    return folder.path();
}

CheckedLayer checkPrograms()
{
    const CheckedLayer layer{.name = u"programs"_s, .title = Words::tr("Programs")};
    const QString version = QStringLiteral(TMINUS_VERSION);
    const QString qt = QString::fromLatin1(qVersion());
    if (!QSslSocket::supportsSsl())
        return judged(
            layer, Outcome::Failed,
            Words::tr("T-Minus %1 with Qt %2 finds no TLS library, so no https endpoint can be "
                      "reached.")
                .arg(version, qt),
            Words::tr("Install OpenSSL 3."));
    return judged(
        layer, Outcome::Ok,
        Words::tr("T-Minus %1 with Qt %2 and %3.", "versions; the last one is of the TLS library")
            .arg(version, qt, QSslSocket::sslLibraryVersionString()));
}

CheckedLayer checkZones()
{
    const CheckedLayer layer{.name = u"timeZones"_s, .title = Words::tr("Time zones")};
    if (hasZoneData())
        return judged(layer, Outcome::Ok,
                      Words::tr("The zones of the world are known; this computer's is %1.")
                          .arg(QString::fromLatin1(localZone().id())));
    return judged(layer, Outcome::Warning,
                  Words::tr("The zones of the world are not on this computer; only UTC and offsets "
                            "can be used."),
                  Words::tr("Install the package tzdata."));
}

} // namespace

CheckedLayer checkFolder(const QString &name, const QString &title, const QString &path)
{
    const CheckedLayer layer{.name = name, .title = title};
    const QFileInfo info(path);
    const QFileInfo nearest(nearestFolder(path));
    if (!nearest.isDir() || !nearest.isWritable())
        return judged(layer, Outcome::Failed,
                      Words::tr("The folder %1 cannot be written to.").arg(shown(path)),
                      Words::tr("Give yourself the right to %1, or name another place in "
                                "TMINUS_HOME.")
                          .arg(shown(nearest.filePath())));
    if (!info.exists())
        return judged(layer, Outcome::Ok,
                      Words::tr("The folder %1 is not there yet; it is made when it is needed.")
                          .arg(shown(path)));
    if (isOpenToOthers(info))
        return judged(
            layer, Outcome::Warning,
            Words::tr("Others on this computer may look into the folder %1.").arg(shown(path)),
            Words::tr("Take that right away: chmod 700 \"%1\".").arg(shown(path)));
    return judged(layer, Outcome::Ok,
                  Words::tr("The folder %1 is there, for you alone.").arg(shown(path)));
}

CheckedLayer checkProfiles(const QString &config)
{
    const CheckedLayer layer{.name = u"profilesFile"_s, .title = Words::tr("Profiles")};
    const QString path = config + u"/profiles.json"_s;
    if (!QFileInfo::exists(path))
        return judged(layer, Outcome::Ok,
                      Words::tr("There are no profiles yet but the sandbox's."));
    const auto profiles = ProfileFile(path).all();
    if (!profiles)
        return failed(layer, profiles.error());
    if (isOpenToOthers(QFileInfo(path)))
        return judged(layer, Outcome::Warning,
                      Words::tr("Others on this computer may read the file %1.").arg(shown(path)),
                      Words::tr("Take that right away: chmod 600 \"%1\".").arg(shown(path)));
    return judged(layer, Outcome::Ok,
                  Words::tr("%n profile(s) can be read.", nullptr, int(profiles->size())));
}

CheckedLayer checkSandboxStore(const QString &data)
{
    const CheckedLayer layer{.name = u"sandboxStore"_s, .title = Words::tr("Sandbox store")};
    const QDir folder(data + u"/sandbox"_s);
    QFile store(folder.filePath(u"sandbox.sqlite"_s));
    if (!store.exists())
        return judged(layer, Outcome::Ok, Words::tr("There is no sandbox store yet."));
    if (!store.open(QIODevice::ReadOnly))
        return failed(layer,
                      {.kind = ErrorKind::Storage,
                       .message = u"%1: %2"_s.arg(shown(store.fileName()), store.errorString())});
    if (!store.read(16).startsWith("SQLite format 3"))
        return failed(
            layer,
            {.kind = ErrorKind::Storage, .code = u"damaged"_s, .message = shown(store.fileName())});
    const QString lockPath = folder.filePath(u"sandbox.lock"_s);
    QLockFile lock(lockPath);
    lock.setStaleLockTime(0); // only a dead owner is stale
    // Where there is no lock file it is not tried: a sandbox that starts now must not find us.
    if (!QFileInfo::exists(lockPath) || lock.tryLock(0))
        return judged(layer, Outcome::Ok, Words::tr("The sandbox store is there and free."));
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program))
        return judged(layer, Outcome::Warning,
                      Words::tr("The lock of the sandbox store cannot be read."),
                      Words::tr("Remove %1 when no sandbox is running.").arg(shown(lockPath)));
    return judged(layer, Outcome::Ok,
                  Words::tr("The sandbox store is served by %1 (process %2).")
                      .arg(program, QString::number(pid)));
}

CheckedLayer checkRoom(const QString &path, const DiskFacts &disk)
{
    const CheckedLayer layer{.name = u"diskRoom"_s, .title = Words::tr("Disk room")};
    if (disk.free < 0)
        return judged(
            layer, Outcome::Skipped,
            Words::tr("The system does not say how much room there is at %1.").arg(shown(path)));
    const QString found =
        Words::tr("%1 are free at %2.", "a size, a folder").arg(sizeText(disk.free), shown(path));
    if (disk.free >= little)
        return judged(layer, Outcome::Ok, found);
    return judged(layer, disk.free < tooLittle ? Outcome::Failed : Outcome::Warning, found,
                  Words::tr("Make room, or name another place in TMINUS_HOME."));
}

CheckedLayer checkFileSystem(const QString &path, const DiskFacts &disk)
{
    const CheckedLayer layer{.name = u"fileSystem"_s, .title = Words::tr("File system")};
    const QString type = QString::fromUtf8(disk.type);
    if (!isNetworkFileSystem(disk.type))
        return judged(layer, Outcome::Ok,
                      Words::tr("%1 is on a disk of this computer (%2).").arg(shown(path), type));
    return judged(layer, Outcome::Failed,
                  Words::tr("%1 is on a network file system (%2), where databases break.")
                      .arg(shown(path), type),
                  Words::tr("Name a folder on a disk of this computer in TMINUS_HOME."));
}

CheckedLayer checkEnvironment(const QStringList &known)
{
    const CheckedLayer layer{.name = u"environment"_s, .title = Words::tr("Environment")};
    const QString profile = qEnvironmentVariable("TMINUS_PROFILE");
    if (!profile.isEmpty() && !known.contains(profile))
        return judged(
            layer, Outcome::Failed,
            Words::tr("TMINUS_PROFILE names “%1”, and there is no such profile.").arg(profile),
            Words::tr("See “tminusctl profile list”, or unset the variable."));
    const QString language = qEnvironmentVariable("TMINUS_LANG");
    if (!language.isEmpty() && !languages().contains(language))
        return judged(layer, Outcome::Warning,
                      Words::tr("TMINUS_LANG names “%1”, which is no language of this program.")
                          .arg(language),
                      Words::tr("Set it to en or zh_CN."));
    if (const auto key = environmentCredentials(); !key)
        return failed(layer, key.error());
    return judged(layer, Outcome::Ok, Words::tr("The variables that are set can be understood."));
}

DiskFacts diskOf(const QString &path)
{
    const QStorageInfo storage(nearestFolder(path));
    if (!storage.isValid() || !storage.isReady())
        return {};
    return {.type = storage.fileSystemType(), .free = storage.bytesAvailable()};
}

QList<CheckedLayer> checkComputer(const DoctorPlaces &places)
{
    const auto profiles = ProfileFile(places.config + u"/profiles.json"_s).all();
    QStringList known;
    for (const Profile &profile : profiles.value_or(QList<Profile>()))
        known.append(profile.id);
    const DiskFacts disk = diskOf(places.data);
    return {checkPrograms(),
            checkFolder(u"configFolder"_s, Words::tr("Settings folder"), places.config),
            checkFolder(u"dataFolder"_s, Words::tr("Data folder"), places.data),
            checkProfiles(places.config),
            checkSandboxStore(places.data),
            checkRoom(places.data, disk),
            checkFileSystem(places.data, disk),
            checkZones(),
            checkEnvironment(known)};
}

} // namespace TMinus
