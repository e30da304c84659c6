// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/capabilities.h"
#include "messaging/clockskew.h"
#include "messaging/message.h"

#include <QList>

namespace TMinus {

/// Something about a draft that somebody should know before it leaves.
struct Finding
{
    enum class Level {
        Stop,    ///< it must not leave like this
        Warning, ///< it may leave
    };
    Level level = Level::Stop;
    QString word = {};     ///< for programs: past, beyondWindow, bodyEmpty …
    QString sentence = {}; ///< for people: what is wrong, then what to do
    bool operator==(const Finding &) const = default;
};

/// Against what a draft is checked.
struct PreflightView
{
    Capabilities capabilities = {};
    QDateTime now = {};                           ///< corrected: as the server reads it
    std::optional<ClockSkew::Interval> skew = {}; ///< what is known of it
    bool isDueRelative = false;                   ///< the due time was typed as a delay
    bool acceptsSkew = false;                     ///< however far the clocks are apart
    bool operator==(const PreflightView &) const = default;
};

/// What is wrong with @p draft, stops first. Empty: it may leave. CONTRACT.md section 7.
QList<Finding> preflight(const Draft &draft, const PreflightView &view);

/// The first stop; nothing when the draft may leave.
std::optional<Finding> firstStop(const QList<Finding> &findings);

/// Where @p text holds a character that XML 1.0 cannot carry; nothing when it holds none.
std::optional<qsizetype> illegalXmlAt(QStringView text);

} // namespace TMinus
