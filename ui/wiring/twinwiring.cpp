// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/twinwiring.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "settings/profile.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/timeline/monthnavigator.h"
#include "ui/timeline/timelinepane.h"
#include "ui/wiring/timelinewiring.h"

namespace TMinus {

namespace {

constexpr int rowsKept = 100'000;

} // namespace

TwinWiring::TwinWiring(TimelineWiring &timeline, const Parts &parts)
    : m_timeline(timeline)
    , m_model(new LedgerModel({.ledger = parts.ledger, .clock = parts.clock, .lens = parts.lens},
                              rowsKept, &timeline.scene()))
    , m_pane(new TwinPane(*m_model, parts.clock))
    , m_filter(new FilterLine(FilterSubject::Messages, [&clock = parts.clock, &lens = parts.lens] {
        return PhraseContext{.now = clock.now(), .zone = lens.zone(), .allowsPast = true};
    }))
{
    m_filter->setObjectName(u"timelineFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: topic: tag: due<2h is:overdue"));
    m_filter->setAccessibleName(tr("Filter of the timeline"));
    timeline.pane().setFilter(m_filter);
    timeline.pane().setTwin(m_pane);
    connect(&parts.lens, &ZoneLens::changed, m_filter, &FilterLine::readAgain);
    connectFilter();
    connectSelection();
    connectDays();
}

void TwinWiring::showProfile(const Profile &profile)
{
    m_pane->setProfile(profile.id);
}

void TwinWiring::connectFilter()
{
    connect(m_filter, &FilterLine::filterChanged, this,
            [this](const std::optional<FilterNode> &filter) {
                m_timeline.setFilter(filter);
                m_pane->setFilter(filter);
            });
    connect(m_pane, &TwinPane::clearFilterRequested, m_filter, &QLineEdit::clear);
}

/// Whoever chose is not told again by the other.
void TwinWiring::connectSelection()
{
    LedgerTable &table = m_pane->table();
    connect(&m_timeline, &TimelineWiring::chosen, &table, &LedgerTable::choose);
    connect(&table, &LedgerTable::chosenChanged, this, [this](const QList<qint64> &numbers) {
        QSet<quint32> rows;
        for (const qint64 number : numbers)
            rows.insert(quint32(number));
        m_timeline.scene().showSelection(
            numbers.isEmpty() ? std::nullopt : std::optional(quint32(numbers.constFirst())), rows);
    });
}

void TwinWiring::connectDays()
{
    MonthNavigator &months = m_timeline.pane().months();
    connect(&months, &MonthNavigator::daysChosen, this, [this](const QList<TimeRange> &days) {
        QList<LedgerRange> ranges;
        for (const TimeRange &day : days)
            ranges.append({QDateTime::fromMSecsSinceEpoch(day.from, Qt::UTC),
                           QDateTime::fromMSecsSinceEpoch(day.until, Qt::UTC)});
        m_pane->setRanges(ranges,
                          tr("Only %n chosen day(s) are listed.", nullptr, int(days.size())));
    });
    connect(m_pane, &TwinPane::allDaysRequested, &months, &MonthNavigator::clear);
}

} // namespace TMinus
