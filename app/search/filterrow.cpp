// SPDX-License-Identifier: Apache-2.0
#include "search/filterrow.h"

namespace TMinus {

FilterStates filterStatesOf(const StateFacts &facts, qint64 now)
{
    FilterStates states = filterStateBit(filterStateOf(facts.state));
    if (facts.state == MessageState::Seen && facts.leaseEnd && *facts.leaseEnd > now)
        states |= filterStateBit(FilterState::Live);
    if (facts.state != MessageState::Pending || !facts.due || *facts.due >= now)
        return states;
    const bool isGrace = now <= *facts.due + facts.grace;
    const FilterState late = facts.wasWatched ? FilterState::Overdue : FilterState::NotWatched;
    return states | filterStateBit(isGrace ? FilterState::Due : late);
}

} // namespace TMinus
