// SPDX-License-Identifier: Apache-2.0
#include "console/sendreport.h"

namespace TMinus {

MessageState stateAfter(const Error &error)
{
    switch (fateOf(error)) {
    case Fate::NotSent:
        return MessageState::NotSent;
    case Fate::Refused:
        return MessageState::Refused;
    case Fate::Unknown:
        return MessageState::Unknown;
    }
    Q_UNREACHABLE();
}

MessageState SendReport::state() const
{
    return error ? stateAfter(*error) : MessageState::Pending;
}

} // namespace TMinus
