// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// The folder for what the programs keep: TMINUS_HOME/data, or the folder data beside a program
/// with a file "portable", or the usual place of this system. Not made here. CONTRACT.md section 2.
QString dataFolder();

/// The folder for what people settled: TMINUS_HOME/config, or data/config beside a program with a
/// file "portable", or the usual place of this system. Not made here.
QString configFolder();

/// Makes @p path for this user alone and gives it. Errors: Storage.
Result<QString> privateFolder(const QString &path);

} // namespace TMinus
