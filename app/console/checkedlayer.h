// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/record.h"
#include "messaging/probe.h"

namespace TMinus {

/// One thing that a check looked at and what it found, in words; window and command line say the
/// same. CONTRACT.md section 9, "layer".
struct CheckedLayer
{
    QString name = {};  ///< for programs: tcp, profilesFile
    QString title = {}; ///< for people
    ProbeLayer::Outcome outcome = ProbeLayer::Outcome::Skipped;
    std::optional<std::chrono::milliseconds> took = {}; ///< where it was measured
    QString found = {};                                 ///< a whole sentence
    QString remedy = {};    ///< the next step, a whole sentence; empty when nothing is to be done
    QString code = {};      ///< of the service
    QString requestId = {}; ///< of the service
    bool operator==(const CheckedLayer &) const = default;

    bool isFault() const { return outcome == ProbeLayer::Outcome::Failed; }
};

/// ok, warning, failed or skipped.
QString outcomeToken(ProbeLayer::Outcome outcome);

/// What was found and the next step, one sentence after the other.
QString layerSentence(const CheckedLayer &layer);

/// "layer": one line of a check.
Record layerRecord(const CheckedLayer &layer);

} // namespace TMinus
