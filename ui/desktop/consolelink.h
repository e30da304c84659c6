// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paneid.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace TMinus {

/// What a link names: a view of a window and what is to be seen in it. It only ever shows.
/// CONTRACT.md section 8.
struct ConsoleLink
{
    std::optional<PaneId> pane = PaneId::Timeline; ///< none: the shift report
    QString profile = {};                          ///< id; empty: whichever the window has
    QString filter = {};                           ///< as typed
    QString message = {}; ///< id in the ledger or at the service; empty: none
    std::optional<QDateTime> at = {};
    QString zone = {};        ///< IANA id; empty: as it is
    QStringList unknown = {}; ///< parts that mean nothing here, as they stand in the link
    bool operator==(const ConsoleLink &) const = default;
};

/// Reads @p text; none: it is no link of ours, is too long, or names no view.
std::optional<ConsoleLink> readLink(const QString &text);

/// @p link as others can open it; its filter is left out where it would be too long.
QString linkText(const ConsoleLink &link);

} // namespace TMinus
