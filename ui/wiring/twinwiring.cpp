// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/twinwiring.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "settings/profile.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/controls/heartbeat.h"
#include "ui/controls/rowcolours.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/timeline/monthnavigator.h"
#include "ui/timeline/provenanceline.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/wiring/timelinewiring.h"

#include <QKeyEvent>

namespace TMinus {

namespace {

constexpr int rowsKept = 100'000;

PhraseContext phrasesOf(const TwinWiring::Parts &parts)
{
    return {.now = parts.clock.now(), .zone = parts.lens.zone(), .allowsPast = true};
}

} // namespace

TwinWiring::TwinWiring(TimelineWiring &timeline, const Parts &parts)
    : m_timeline(timeline)
    , m_model(new LedgerModel({.ledger = parts.ledger, .clock = parts.clock, .lens = parts.lens},
                              rowsKept, &timeline.scene()))
    , m_pane(new TwinPane(*m_model, parts.clock))
    , m_filter(new FilterLine(FilterSubject::Messages, [parts] { return phrasesOf(parts); }))
{
    m_filter->setObjectName(u"timelineFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: topic: tag: due<2h is:overdue"));
    m_filter->setAccessibleName(tr("Filter of the timeline"));
    timeline.pane().setFilter(m_filter);
    timeline.pane().setTwin(m_pane);
    timeline.pane().provenance().addAtEnd(
        new Heartbeat(parts.clock, {&timeline.pulse(), &m_model->feed().pulse()}));
    connect(&parts.lens, &ZoneLens::changed, m_filter, &FilterLine::readAgain);
    connectFilter();
    connectColours(parts);
    connectSelection();
    connectDays();
    connectDeeds();
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

void TwinWiring::connectColours(const Parts &parts)
{
    const auto show = [this, parts] { m_model->setRules(parts.colours.rules(phrasesOf(parts))); };
    connect(&parts.colours, &RowColours::changed, this, show);
    connect(&parts.lens, &ZoneLens::changed, this, show);
    m_filter->setColours(parts.colours);
    show();
}

/// Whoever chose is not told again by the other.
void TwinWiring::connectSelection()
{
    LedgerTable &table = m_pane->table();
    connect(&m_timeline, &TimelineWiring::chosen, this,
            [this, &table](const QList<qint64> &numbers) {
                m_deed = {}; // it was meant for what was chosen before
                table.choose(numbers);
            });
    connect(&table, &LedgerTable::chosenChanged, this, [this](const QList<qint64> &numbers) {
        m_deed = {};
        QSet<quint32> rows;
        for (const qint64 number : numbers)
            rows.insert(quint32(number));
        m_timeline.scene().showSelection(
            numbers.isEmpty() ? std::nullopt : std::optional(quint32(numbers.constFirst())), rows);
    });
}

/// What can be done with a row can be done with its mark: both are one selection.
void TwinWiring::connectDeeds()
{
    TimelineView &view = m_timeline.pane().view();
    connect(&view, &TimelineView::moving, m_model, &LedgerModel::showMoving);
    connect(&view, &TimelineView::menuRequested, this, [this](const QPoint &place) {
        whenChosen([this, place] { m_pane->deeds().popUp(place); });
    });
    connect(&m_pane->table(), &LedgerTable::choiceCame, this, [this] {
        if (const auto deed = std::exchange(m_deed, {}))
            deed();
    });
    view.installEventFilter(this);
}

/// A message that was chosen on the lanes may not have been read into the table yet.
void TwinWiring::whenChosen(std::function<void()> deed)
{
    m_deed = {};
    if (m_pane->table().isChoiceHere())
        return deed();
    m_deed = std::move(deed);
}

bool TwinWiring::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto deed =
        isKey ? m_pane->deeds().deedOf(*static_cast<QKeyEvent *>(event)) : std::nullopt;
    if (!deed)
        return QObject::eventFilter(object, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        whenChosen([this, deed] { m_pane->deeds().ask(*deed); });
    return true;
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
