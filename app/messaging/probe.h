// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>

#include <chrono>
#include <optional>

namespace TMinus {

/// One layer between here and the service, as a connection test sees it.
struct ProbeLayer
{
    enum class Name { Name, Tcp, Tls, Clock, KeyId, Signature, Topic, Group };
    enum class Outcome { Ok, Warning, Failed, Skipped };
    Name name = Name::Name;
    Outcome outcome = Outcome::Skipped;
    std::optional<std::chrono::milliseconds> took = {}; ///< where it was measured
    QString detail = {};             ///< a fact: address, certificate's end; not a sentence
    std::optional<Error> error = {}; ///< of a failed layer
    bool operator==(const ProbeLayer &) const = default;
};

/// What a connection test found, one entry a layer in the order of ProbeLayer::Name, and the
/// request as it was signed (signature masked).
struct ProbeReport
{
    QList<ProbeLayer> layers = {};
    QString signedText = {}; ///< string to sign
    QString request = {};    ///< request line and headers, signature masked
    bool operator==(const ProbeReport &) const = default;
};

} // namespace TMinus
