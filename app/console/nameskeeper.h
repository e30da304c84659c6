// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profilefile.h"

#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace TMinus {

/// Adds topics and groups that were used to their profile, on threads of its own: whoever uses
/// them waits for no disk and no lock. CONTRACT.md section 3.
class NamesKeeper final
{
public:
    /// @p profiles is the path of the file.
    explicit NamesKeeper(QString profiles);
    /// As finish().
    ~NamesKeeper();
    /// Adds @p used to the profile @p id, soon.
    void keep(const QString &id, const ProfileNames &used);
    /// Waits until all is kept; why the first thing that could not be kept was not.
    std::optional<Error> finish();

private:
    const QString m_path;
    std::vector<std::thread> m_threads; ///< few: a name is new only once
    std::mutex m_mutex;                 ///< holds m_fault
    std::optional<Error> m_fault;
};

} // namespace TMinus
