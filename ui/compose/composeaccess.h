// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// Whether messages may leave from the form.
struct ComposeAccess
{
    enum class Kind {
        Open,
        Armed,    ///< production, for a while
        ReadOnly, ///< production that can be armed
        Closed,   ///< nobody is there to send to, or the profile forbids it
    };
    Kind kind = Kind::Open;
    QString reason = {}; ///< a sentence, where it may not
    bool operator==(const ComposeAccess &) const = default;

    bool maySend() const { return kind == Kind::Open || kind == Kind::Armed; }
};

} // namespace TMinus
