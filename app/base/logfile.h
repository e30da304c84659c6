// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// Where a log stands and how much of it there is at most.
struct LogPlace
{
    QString path = {}; ///< empty: nowhere
    qint64 mostBytes = 5 << 20;
    int mostFiles = 5; ///< older ones are path.1, path.2, the oldest last
};

/// Writes lines to the end of a file for its owner alone; a full one makes room for the next. For
/// one thread.
class LogFile final
{
public:
    explicit LogFile(LogPlace place)
        : m_place(std::move(place))
    {}

    /// Errors: Storage. What was not written is lost.
    Result<void> append(const QByteArray &lines) const;

private:
    void rotate() const;

    const LogPlace m_place;
};

} // namespace TMinus
