// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/paneid.h"

#include "base/result.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::PaneId)
};

} // namespace

QString paneToken(PaneId pane)
{
    switch (pane) {
    case PaneId::Timeline:
        return u"timeline"_s;
    case PaneId::Compose:
        return u"compose"_s;
    case PaneId::Consumer:
        return u"consumer"_s;
    case PaneId::Outbox:
        return u"outbox"_s;
    case PaneId::Log:
        return u"log"_s;
    case PaneId::Details:
        return u"details"_s;
    case PaneId::Sandbox:
        return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

QString paneTitle(PaneId pane)
{
    switch (pane) {
    case PaneId::Timeline:
        return Words::tr("Timeline", "pane of the window");
    case PaneId::Compose:
        return Words::tr("Compose", "pane of the window");
    case PaneId::Consumer:
        return Words::tr("Consumer", "pane of the window");
    case PaneId::Outbox:
        return Words::tr("Outbox", "pane of the window");
    case PaneId::Log:
        return Words::tr("Request log", "pane of the window");
    case PaneId::Details:
        return Words::tr("Details", "pane of the window");
    case PaneId::Sandbox:
        return Words::tr("Sandbox", "pane of the window");
    }
    Q_UNREACHABLE();
}

QString paneIcon(PaneId pane)
{
    return pane == PaneId::Details ? u"info"_s : paneToken(pane);
}

} // namespace TMinus
