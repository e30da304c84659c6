// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/output.h"
#include "console/arrival.h"
#include "console/sender.h"
#include "search/fieldmask.h"

/// What happened, in words for a terminal.
namespace TMinus {

/// The head of a report: accepted, refused …
QString reportTitle(const SendReport &report);
/// The head and why, of a message that did not arrive.
QString failureSentence(const SendReport &report);
/// What the service said of a message that was sent.
Fields reportFields(const SendReport &report);

/// The head of an arrival, with its lateness where it has one.
QString arrivalTitle(const Arrival &arrival);
/// Every field of an arrival; @p mask hides in its body.
Fields arrivalFields(const Arrival &arrival, const FieldMask &mask = {});

/// One line for a handle.
QString verdictLine(const AckVerdict &verdict);

/// Why a poll failed, and when the next one goes.
QString troubleSentence(const Error &error, std::chrono::milliseconds retryAfter);

} // namespace TMinus
