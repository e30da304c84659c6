// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"

#include <string>

namespace CLI {
class App;
}

namespace TMinus {

/// The options of send that make many messages of one call.
class BulkOptions final
{
public:
    /// Adds them to @p app.
    void describe(CLI::App &app);
    /// Whether many are wanted.
    bool isWanted() const { return !m_file.empty() || !m_copies.empty(); }
    /// Whether the rows come from a file.
    bool hasFile() const { return !m_file.empty(); }
    /// Whether only the journal is to be removed.
    bool isForgetting() const { return m_isForgetting; }
    /// What was typed. Errors: InvalidArgument.
    Result<BulkPlan> read() const;
    /// Errors: InvalidArgument: an option of many was given, and many are not wanted.
    Result<void> checkUnwanted() const;

private:
    Result<void> readSource(BulkPlan &plan) const;
    Result<void> readTimes(BulkPlan &plan) const;
    Result<void> readLimits(BulkPlan &plan) const;

    std::string m_file;
    std::string m_format;
    std::string m_copies;
    std::string m_spread;
    std::string m_jitter;
    std::string m_inFlight;
    std::string m_rate;
    bool m_isDryRun = false;
    bool m_isForgetting = false;
};

} // namespace TMinus
