// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/holdwish.h"
#include "settings/profile.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace TMinus {

/// The options of send that keep a message here for a while.
class HoldOptions final
{
public:
    void describe(CLI::App &app);
    /// Whether one of them was given.
    bool isWanted() const { return !m_hold.empty() || !m_undo.empty() || !m_late.empty(); }
    /// Whether it is to wait only for a moment in which it can be taken back.
    bool hasUndo() const { return !m_undo.empty(); }
    /// How @p send is to wait; what was not said is as @p profile says.
    /// Errors: InvalidArgument.
    Result<HoldWish> read(const SendWish &send, const Profile &profile) const;

private:
    Result<void> readLate(HoldWish &wish) const;

    std::vector<std::string> m_hold; ///< empty: not given; its word may be empty
    std::string m_undo;
    std::string m_late;
};

} // namespace TMinus
