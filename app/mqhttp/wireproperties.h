// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/message.h"

#include <QString>

namespace TMinus {

/// The fields of a message that travel as properties. PROTOCOL.md section 9.
struct WireProperties
{
    QString key = {};                                          ///< KEYS
    QString shardingKey = {};                                  ///< __SHARDINGKEY
    std::optional<QDateTime> due = {};                         ///< __STARTDELIVERTIME, UTC ms
    std::optional<std::chrono::seconds> transactionCheck = {}; ///< __TransCheckT
    Properties own = {};                                       ///< all the rest
    bool operator==(const WireProperties &) const = default;
};

/// "a:i|KEYS:k|__STARTDELIVERTIME:1700000000000|", ending in '|', nothing repeated, no empty
/// values (those are dropped). Empty when there is nothing.
QString writeProperties(const WireProperties &properties);

/// Reads either ending; splits at '|', then at the first ':'. Pairs without a key or a value are
/// dropped; of a repeated key the last one counts.
/// Errors: InvalidArgument when a reserved number is not one.
Result<WireProperties> readProperties(const QString &text);

/// Whether @p name is one of the four that have a field of their own.
bool isReservedProperty(QStringView name);

/// Whether @p milliseconds since 1970 is a time that a calendar can show (before the year 10000).
bool isInstant(qint64 milliseconds);

} // namespace TMinus
