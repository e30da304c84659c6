// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/programlog.h"
#include "console/checkedlayer.h"
#include "ledger/ledgerquery.h"
#include "messaging/exchange.h"
#include "settings/profile.h"

namespace TMinus {

/// What may help those who look into a trouble from afar.
struct SupportFacts
{
    QDateTime made = {};
    QList<CheckedLayer> layers = {};         ///< of the self-check
    QList<Profile> profiles = {};            ///< as they are: what is told of them is chosen here
    QList<Exchange> exchanges = {};          ///< the newest first
    std::optional<LedgerCounts> ledger = {}; ///< none: it could not be asked
    std::deque<LogEntry> log = {};           ///< what the program said, the newest first
};

/// JSON Lines that may leave the house: what the programs and this computer are, what the self-check
/// found, how profiles are set, what became of requests, and plain words of what the program said.
/// Nothing in it names a person, a host, a topic, a group, an instance, a key or a message, and no
/// secret can be in it.
QByteArray supportFile(const SupportFacts &facts);

} // namespace TMinus
