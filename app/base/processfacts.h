// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// What tells one process of one computer from all others, also from a later one with its number.
struct ProcessFacts
{
    qint64 pid = 0;
    qint64 started = 0; ///< in the system's own unit; 0 where it cannot be told
    QString boot = {};  ///< another one after each start of the computer
    bool operator==(const ProcessFacts &) const = default;
};

/// Those of this process.
ProcessFacts ownProcess();

/// The login name of whoever runs this process, as the account database has it; empty where it has
/// none.
QString accountName();

/// Whether that process still runs: same boot, same start.
bool isRunning(const ProcessFacts &process);

} // namespace TMinus
