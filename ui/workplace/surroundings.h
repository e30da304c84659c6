// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/preferencefile.h"
#include "ui/wiring/profileswitch.h"

namespace TMinus {

class ProgramLogModel;
class Theme;

/// What all windows share, and what one is given. All that is referred to outlives it.
struct Surroundings
{
    SandboxHost &host;
    Ledger &ledger;
    ProfileSwitch::Sources profiles;
    LayeredSecretStore &secrets; ///< the same, to be written
    PreferenceFile &preferences;
    QString profileFile = {};
    SandboxWiring::Place sandbox = {};
    ServiceLink::Maker maker = {};
    Now now = systemNow();
    ProgramLogModel *program = nullptr; ///< what the program says; null: nobody keeps it
    Theme *theme = nullptr;             ///< null: nothing to choose
    QString draft = {};                 ///< file of what is being written
    QString memory = {};                ///< what the window keeps its state in; empty: none
    int slot = 1;                       ///< number of the window in that, from 1
    QString profile = {}; ///< id of the one to begin with; empty: that of the last time
    std::chrono::milliseconds ahead{10'000}; ///< when the four messages are due
    /// Whether the program goes on when the window is closed; none: it does not.
    std::function<bool()> staysBehind = {};
};

} // namespace TMinus
