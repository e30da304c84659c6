// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/checkedlayer.h"

namespace TMinus {

/// Where a doctor looks on this computer.
struct DoctorPlaces
{
    QString config = {}; ///< the folder with profiles.json
    QString data = {};   ///< the folder with ledger and sandbox
};

/// What is known of the disk that a folder is on.
struct DiskFacts
{
    QByteArray type = {}; ///< as the system calls it: ext4, nfs4
    qint64 free = -1;     ///< bytes for this user; -1 when nobody knows
};

/// Looks at programs, folders, files, disk, zones and environment. Changes nothing, but may wait
/// for disks: never call it on a thread that must not.
QList<CheckedLayer> checkComputer(const DoctorPlaces &places);

/// One folder of ours: there or to be made, writable, for this user alone. @p name is the token of
/// the layer.
CheckedLayer checkFolder(const QString &name, const QString &title, const QString &path);
/// Whether the profiles in @p config can be read, and by this user alone.
CheckedLayer checkProfiles(const QString &config);
/// Whether the sandbox store in @p data is one, and who serves it.
CheckedLayer checkSandboxStore(const QString &data);
/// Whether there is room at @p path.
CheckedLayer checkRoom(const QString &path, const DiskFacts &disk);
/// Whether @p path is on this computer: several processes on one file need that.
CheckedLayer checkFileSystem(const QString &path, const DiskFacts &disk);
/// Whether the variables that the programs read make sense, TMINUS_PROFILE against @p known.
CheckedLayer checkEnvironment(const QStringList &known);

/// The disk that @p path is on, or will be.
DiskFacts diskOf(const QString &path);

} // namespace TMinus
