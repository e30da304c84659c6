// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/ledgertable.h"

#include "models/ledgermodel.h"
#include "ui/controls/columnfitter.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgerdelegate.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>
#include <QTimer>

namespace TMinus {

namespace {

using Column = LedgerColumn;

using namespace std::chrono_literals;

constexpr auto flashTime = 400ms;
constexpr qsizetype mostFlashes = 20; ///< at once
constexpr int rowPixels = 26;

QList<ColumnFitter::Column> columnsOf(LedgerTable::Kind kind)
{
    if (kind == LedgerTable::Kind::Twin)
        return {
            {.section = int(Column::State), .pixels = 104, .least = 104},
            {.section = int(Column::Due), .pixels = 128, .least = 112},
            {.section = int(Column::In), .pixels = 104, .least = 92},
            {.section = int(Column::Topic), .pixels = 140, .least = 112},
            {.section = int(Column::Tag), .pixels = 110, .least = 92, .goes = 1},
            {.section = int(Column::Key), .pixels = 190, .least = 136},
            {.section = int(Column::KnownFrom), .least = 110},
            {.section = int(Column::MessageId), .pixels = 96, .least = 90, .goes = 2},
        };
    return {
        {.section = int(Column::State), .pixels = 96, .least = 96},
        {.section = int(Column::Due), .pixels = 128, .least = 112},
        {.section = int(Column::In), .pixels = 104, .least = 92},
        {.section = int(Column::Leaves), .pixels = 128, .least = 112},
        {.section = int(Column::Topic), .pixels = 124, .least = 108},
        {.section = int(Column::Key), .pixels = 166, .least = 132},
        {.section = int(Column::IfLate), .least = 100},
        {.section = int(Column::CanDo), .pixels = 140, .least = 124, .goes = 1},
    };
}

} // namespace

LedgerTable::LedgerTable(Kind kind, LedgerModel &model, SharedClock &clock, QWidget *parent)
    : QTableView(parent)
    , m_kind(kind)
    , m_model(model)
{
    setModel(&model);
    m_delegate = new LedgerDelegate(this);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < ledgerColumns; ++column)
        setColumnHidden(column, true);
    m_fitter = new ColumnFitter(*horizontalHeader(), columnsOf(kind), this);
    sortByColumn(int(kind == Kind::Twin ? Column::Due : Column::Leaves), Qt::AscendingOrder);
    setSortingEnabled(true);
    m_deeds = new LedgerDeeds(*this, model);
    dress();
    connect(&clock, &SharedClock::secondPassed, this, &LedgerTable::tick);
    connect(&model, &LedgerModel::rowsInserted, this, &LedgerTable::chooseMissing);
    connect(&model, &LedgerModel::settled, this, &LedgerTable::flash);
    connect(this, &QTableView::doubleClicked, this, &LedgerTable::opened);
}

bool LedgerTable::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    // These keys are this table's while it has the focus, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride
        && m_deeds->deedOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

/// Rows and columns grow with the user's font.
void LedgerTable::dress()
{
    setFont(sized(QApplication::font(), tableText));
    horizontalHeader()->setFont(strong(font()));
    const qreal share = textShare();
    verticalHeader()->setDefaultSectionSize(qRound(rowPixels * share));
    horizontalHeader()->setFixedHeight(qRound(rowPixels * share));
    m_fitter->fit(viewport()->width(), share);
}

qreal LedgerTable::textShare() const
{
    return growthOf(font(), tablePixels);
}

/// The clocks alone: one rectangle for each column that counts.
void LedgerTable::tick()
{
    for (const Column column : {Column::In, Column::Leaves}) {
        const int place = int(column);
        const bool counts = column == Column::In || m_kind == Kind::Outbox;
        if (counts && !isColumnHidden(place))
            viewport()->update(columnViewportPosition(place), 0, columnWidth(place),
                               viewport()->height());
    }
}

void LedgerTable::choose(const QList<qint64> &numbers)
{
    m_isTold = true;
    m_wanted.clear();
    QItemSelection selection;
    QModelIndex first;
    for (const qint64 number : numbers) {
        const QModelIndex index = m_model.indexOf(number);
        if (!index.isValid()) {
            m_wanted = numbers;
            continue;
        }
        selection.select(index, index.siblingAtColumn(ledgerColumns - 1));
        if (!first.isValid())
            first = index;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_isSeeking = true;
        QMetaObject::invokeMethod(this, &LedgerTable::seekCurrent, Qt::QueuedConnection);
    }
    m_isTold = false;
    if (!m_wanted.isEmpty())
        m_model.include(m_wanted);
}

void LedgerTable::layOutNow()
{
    executeDelayedItemsLayout();
    updateGeometries();
}

/// Brings the current row into sight, once all that came is laid out.
void LedgerTable::seekCurrent()
{
    layOutNow();
    scrollTo(currentIndex()); // does nothing while it is in sight
}

/// What was chosen before it was read has come.
void LedgerTable::chooseMissing()
{
    if (m_wanted.isEmpty())
        return;
    const QList<qint64> wanted = m_wanted;
    for (const qint64 number : wanted) {
        if (!m_model.indexOf(number).isValid())
            return;
    }
    choose(wanted);
    Q_EMIT choiceCame();
}

/// Once, so that the eye finds them; not where many come at once or nothing is to move by itself.
void LedgerTable::flash(const QList<qint64> &numbers)
{
    const bool moves = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!moves || !isVisible() || numbers.size() > mostFlashes)
        return;
    for (const qint64 number : numbers)
        m_delegate->setFlashing(number, true);
    viewport()->update();
    QTimer::singleShot(flashTime, this, [this, numbers] { endFlash(numbers); });
}

void LedgerTable::endFlash(const QList<qint64> &numbers)
{
    for (const qint64 number : numbers)
        m_delegate->setFlashing(number, false);
    viewport()->update();
}

QList<qint64> LedgerTable::chosen() const
{
    QList<qint64> numbers;
    QSet<int> taken; // there can be a hundred thousand
    const auto add = [&](int row) {
        if (taken.contains(row))
            return;
        taken.insert(row);
        numbers.append(m_model.index(row, 0).data(LedgerModel::NumberRole).toLongLong());
    };
    if (selectionModel()->isRowSelected(currentIndex().row()))
        add(currentIndex().row());
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            add(row);
    }
    return numbers;
}

void LedgerTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_isTold)
        return;
    m_wanted.clear();
    Q_EMIT chosenChanged(chosen());
}

void LedgerTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    // What was chosen from elsewhere is sought until it stands still.
    if (m_isSeeking)
        QMetaObject::invokeMethod(this, &LedgerTable::seekCurrent, Qt::QueuedConnection);
    else
        keepPlace(first, last - first + 1);
    QTableView::rowsInserted(parent, first, last);
}

void LedgerTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    keepPlace(first, first - last - 1);
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

/// What is looked at stays where it is: the current row while it is in sight, else the top one.
void LedgerTable::keepPlace(int first, int count)
{
    const int top = verticalScrollBar()->value();
    const int shown = viewport()->height() / qMax(1, verticalHeader()->defaultSectionSize());
    // Rows that came have moved it already, rows that go have not yet.
    const int current =
        currentIndex().row() - (count > 0 && currentIndex().row() >= first + count ? count : 0);
    const bool isInSight = current >= top && current <= top + shown;
    const int anchor = isInSight ? current : top;
    if (anchor <= 0 || first > anchor || (!isInSight && top == 0))
        return;
    const int value = qMax(0, top + (count < 0 ? -qMin(-count, anchor - first) : count));
    const auto scroll = [this, value] {
        layOutNow(); // else the bar's range is the old one
        verticalScrollBar()->setValue(value);
    };
    QMetaObject::invokeMethod(this, scroll, Qt::QueuedConnection);
}

void LedgerTable::mousePressEvent(QMouseEvent *event)
{
    m_isSeeking = false;
    QTableView::mousePressEvent(event);
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    m_isSeeking = false;
    const int key = event->key();
    const bool isEnter =
        (key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    if (key == Qt::Key_I && event->modifiers() == Qt::ControlModifier)
        return m_deeds->ask(LedgerDeed::Details);
    const bool isStep = event->modifiers().testFlag(Qt::AltModifier)
        && (key == Qt::Key_Left || key == Qt::Key_Right);
    if (isStep) {
        const int size = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
        Q_EMIT stepped(key == Qt::Key_Left ? -size : size);
        return;
    }
    if (const auto deed = m_deeds->deedOf(*event))
        return m_deeds->ask(*deed);
    QTableView::keyPressEvent(event);
}

void LedgerTable::wheelEvent(QWheelEvent *event)
{
    m_isSeeking = false;
    QTableView::wheelEvent(event);
}

void LedgerTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid())
        m_deeds->popUp(event->globalPos());
}

void LedgerTable::resizeEvent(QResizeEvent *event)
{
    m_fitter->fit(viewport()->width(), textShare());
    QTableView::resizeEvent(event);
}

} // namespace TMinus
