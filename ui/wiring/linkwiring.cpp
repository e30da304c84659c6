// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/linkwiring.h"

#include "base/sharedclock.h"
#include "ledger/conditions.h"
#include "ledger/ledger.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/wiring/timelinewiring.h"
#include "ui/wiring/twinwiring.h"

#include <QClipboard>
#include <QGuiApplication>

namespace TMinus {

using Deed = WindowActions::Deed;

LinkWiring::LinkWiring(const Parts &parts)
    : m_parts(parts)
{
    connect(&parts.window.actions().action(Deed::CopyLink), &QAction::triggered, this,
            &LinkWiring::copyLink);
}

void LinkWiring::show(const ConsoleLink &link)
{
    QStringList unknown = link.unknown;
    if (!link.zone.isEmpty() && link.zone != m_parts.lens.token()
        && !m_parts.lens.choose(ZoneLens::Kind::Named, link.zone))
        unknown.append(u"zone="_s + link.zone);
    if (!link.pane)
        m_parts.window.actions().action(Deed::Report).trigger();
    else
        m_parts.window.panes().open(*link.pane);
    if (!link.filter.isEmpty())
        unknown += applyFilter(link.pane.value_or(PaneId::Timeline), link.filter);
    if (link.at)
        m_parts.timeline.showMoment(*link.at);
    if (!link.message.isEmpty())
        findMessage(link.message);
    unknown.removeAll(QString());
    if (!unknown.isEmpty())
        tellUnknown(unknown);
}

/// Gives what could not be applied; a filter that cannot be read stands in its line with the reason.
QString LinkWiring::applyFilter(PaneId pane, const QString &filter)
{
    FilterLine *line = m_parts.window.panes().filterOf(pane);
    if (!line)
        return u"filter="_s + filter;
    line->setText(filter);
    return {};
}

void LinkWiring::findMessage(const QString &id)
{
    m_parts.ledger.page(
        {.condition = ofId(id), .limit = 1, .now = m_parts.clock.now()}, this,
        [this, id](const Result<LedgerPage> &page) {
            if (!page)
                return m_parts.window.bars().add(barText(page.error()));
            if (!page->messages.isEmpty()) {
                Q_EMIT messageFound(page->messages.constFirst());
                return;
            }
            m_parts.window.bars().add(
                {.kind = BarText::Kind::Warning,
                 .title = tr("The message that the link names is not in this ledger."),
                 .text = tr("It was sent from another computer, or has been deleted since."),
                 .detail = id.first(qMin<qsizetype>(id.size(), 200))});
        });
}

void LinkWiring::tellUnknown(const QStringList &parts)
{
    m_parts.window.bars().add(
        {.kind = BarText::Kind::Warning,
         .title = tr("Parts of the link mean nothing here, and were left out."),
         .text = tr("What it names besides is shown."),
         .detail = parts.join(u", "_s).left(200)});
}

PaneId LinkWiring::paneInUse() const
{
    const PaneId pane = m_parts.window.panes().focused();
    return pane == PaneId::Details || pane == PaneId::Sandbox ? PaneId::Timeline : pane;
}

QString LinkWiring::zone() const
{
    return m_parts.lens.kind() == ZoneLens::Kind::Local
        ? QString::fromLatin1(m_parts.lens.zone().id())
        : m_parts.lens.token();
}

void LinkWiring::copyLink()
{
    ConsoleLink link{.pane = paneInUse(), .profile = m_profile, .zone = zone()};
    if (const FilterLine *line = m_parts.window.panes().filterOf(*link.pane))
        link.filter = line->text();
    if (link.pane == PaneId::Timeline) {
        const TimeRange range = m_parts.timeline.scene().range();
        link.at = QDateTime::fromMSecsSinceEpoch(range.from + range.length() / 2, Qt::UTC);
        const QModelIndex row = m_parts.twin.pane().table().currentIndex();
        link.message = row.data(LedgerModel::IdRole).toString();
    }
    offer(link);
}

void LinkWiring::copyLinkTo(const LedgerMessage &message)
{
    offer({.profile = message.place.profile,
           .message = message.id,
           .at = message.moment,
           .zone = zone()});
}

void LinkWiring::offer(const ConsoleLink &link)
{
    QGuiApplication::clipboard()->setText(linkText(link));
    m_parts.window.bars().add({.title = tr("The link is in the clipboard."),
                               .text = tr("It opens the view where T-Minus has the same profile "
                                          "and ledger; it never sends anything."),
                               .detail = linkText(link)});
}

} // namespace TMinus
