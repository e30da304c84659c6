// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerevent.h"

#include <array>

namespace TMinus {

QString eventKindToken(EventKind kind)
{
    static constexpr std::array<const char *, eventKinds> tokens{
        "held",     "edited",    "moved",        "cancelled", "leaving",   "notSent",
        "accepted", "refused",   "unknown",      "settled",   "imported",  "seen",
        "acked",    "ackFailed", "leaseExpired", "note",      "committed", "rolledBack"};
    return QString::fromLatin1(tokens.at(static_cast<std::size_t>(kind)));
}

bool isOfDelivery(EventKind kind)
{
    return kind >= EventKind::Seen && kind <= EventKind::LeaseExpired;
}

EventKind eventKindOf(const LedgerFact &fact)
{
    static_assert(static_cast<int>(EventKind::RolledBack) + 1 == eventKinds);
    return static_cast<EventKind>(fact.index());
}

std::optional<std::chrono::milliseconds> delayAsked(const LedgerFact &first,
                                                    const std::optional<QDateTime> &due)
{
    if (const auto *held = std::get_if<HeldFact>(&first); held && held->draft.due == due)
        return held->after;
    const auto *leaving = std::get_if<LeavingFact>(&first);
    return leaving ? leaving->after : std::nullopt;
}

} // namespace TMinus
