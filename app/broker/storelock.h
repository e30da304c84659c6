// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QLockFile>

#include <memory>

namespace TMinus {

/// One sandbox per store: a file beside it says who serves it and where.
class StoreLock final
{
public:
    /// Makes the folder when it is missing and takes the lock, also from a process that died.
    /// Errors: Storage (no permission), Locked (the message names process and endpoint).
    static Result<std::unique_ptr<StoreLock>> take(const QString &folder);
    /// Not locked yet: take() does that.
    explicit StoreLock(const QString &folder);
    ~StoreLock();
    /// Tells others where it is served.
    void announce(const QString &endpoint);

private:
    QString m_note;
    QLockFile m_lock;
};

} // namespace TMinus
