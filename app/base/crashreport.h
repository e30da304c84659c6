// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace TMinus {

/// From now on a crash of this process leaves a file in @p folder, which is there, for this user
/// alone: @p about, what ended it, and where it was. Nothing leaves this computer. To be called
/// once. What the file holds never comes from messages.
void keepCrashReports(const QString &folder, const QByteArray &about);

/// The reports in @p folder that nobody was told of, the oldest first; from now on everybody was.
/// The newest 20 that were told stay. Waits for the disk.
QStringList takeCrashReports(const QString &folder);

/// Where the report of this process would be.
QString crashReportPath(const QString &folder);

} // namespace TMinus
