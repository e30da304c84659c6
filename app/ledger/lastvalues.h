// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"
#include "ledger/processtable.h"

/// The last value of each enum whose numbers are in the file: what is read there and is greater
/// stands for nothing.
namespace TMinus {

constexpr MessageState lastOf(MessageState)
{
    return MessageState::Acked;
}
constexpr DerivedState lastOf(DerivedState)
{
    return DerivedState::Live;
}
constexpr MessageSource lastOf(MessageSource)
{
    return MessageSource::Seen;
}
constexpr HoldKind lastOf(HoldKind)
{
    return HoldKind::Hold;
}
constexpr ProcessKind lastOf(ProcessKind)
{
    return ProcessKind::Outbox;
}
constexpr EventKind lastOf(EventKind)
{
    return EventKind::RolledBack;
}
constexpr ErrorKind lastOf(ErrorKind)
{
    return ErrorKind::KeyStore;
}
constexpr CancelledFact::By lastOf(CancelledFact::By)
{
    return CancelledFact::By::Late;
}
constexpr SettledFact::By lastOf(SettledFact::By)
{
    return SettledFact::By::Arrival;
}

} // namespace TMinus
