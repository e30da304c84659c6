// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace TMinus {

/// The fields of a profile as options: --window-hours 72 for windowHours.
class ProfileOptions final
{
public:
    ProfileOptions();
    /// Adds one option for each field.
    void describe(CLI::App &app);
    /// What was typed, as it would stand in the file. Errors: InvalidArgument.
    Result<QJsonObject> changes() const;

private:
    std::vector<std::optional<std::string>> m_typed; ///< one for each option
};

} // namespace TMinus
