// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// The panes of the window. Timeline is its middle, the others are docks around it.
enum class PaneId { Timeline, Compose, Consumer, Outbox, Log, Details, Sandbox };

inline constexpr PaneId allPanes[] = {PaneId::Timeline, PaneId::Compose, PaneId::Consumer,
                                      PaneId::Outbox,   PaneId::Log,     PaneId::Details,
                                      PaneId::Sandbox};

/// The name of a pane in settings and for tests: "consumer".
QString paneToken(PaneId pane);
/// Its name for people.
QString paneTitle(PaneId pane);
/// The name of its icon, see ui/style/iconbook.h.
QString paneIcon(PaneId pane);

} // namespace TMinus
