// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/messagetable.h"

#include "base/sharedclock.h"
#include "ui/consumer/ackbutton.h"
#include "ui/controls/columnfitter.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace TMinus {

namespace {

using Column = MessageModel::Column;
using namespace std::chrono_literals;

constexpr int rowPixels = 28;
constexpr int ackPixels = 70;
constexpr int halfButtons = 168; ///< width of the cell with Commit and Roll back
constexpr int pathPixels = 120;  ///< of a column of the body
constexpr auto flashTime = 400ms;

QList<ColumnFitter::Column> columns()
{
    return {
        {.section = int(Column::State), .pixels = 96, .least = 96},
        {.section = int(Column::Id), .pixels = 90, .least = 90, .goes = 3},
        {.section = int(Column::Tag), .pixels = 92, .least = 92, .goes = 2},
        {.section = int(Column::Key), .pixels = 158, .least = 116},
        {.section = int(Column::Body), .least = 110},
        {.section = int(Column::Due), .pixels = 72, .least = 72},
        {.section = int(Column::Late), .pixels = 76, .least = 76, .goes = 5},
        {.section = int(Column::FirstSeen), .pixels = 78, .least = 78, .goes = 1},
        {.section = int(Column::Try), .pixels = 44, .least = 44, .goes = 4},
        {.section = int(Column::Lease), .pixels = 116, .least = 104},
        {.section = int(Column::Ack), .pixels = ackPixels, .least = ackPixels},
    };
}

} // namespace

MessageTable::MessageTable(MessageModel &model, SharedClock &clock, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_clock(clock)
    , m_delegate(new MessageDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    createHeaders();
    dress();
    connectSignals();
}

void MessageTable::createHeaders()
{
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(40);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    m_fitter = new ColumnFitter(*header, columns(), this);
    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, &MessageModel::sort);
}

void MessageTable::connectSignals()
{
    connect(m_delegate, &MessageDelegate::chosen, this, &MessageTable::request);
    connect(&m_clock, &SharedClock::secondPassed, this, &MessageTable::tick);
    connect(&m_model, &MessageModel::rearmed, this, &MessageTable::flash);
    connect(&m_model, &MessageModel::rowsAboutToBeInserted, this,
            [this] { m_placeBefore = verticalScrollBar()->value(); });
    connect(&m_model, &MessageModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
    connect(&m_model, &MessageModel::columnsInserted, this, &MessageTable::moveColumns);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 || m_unseen == 0)
            return;
        m_unseen = 0;
        Q_EMIT unseenChanged();
    });
}

bool MessageTable::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QTableView::event(event);
}

/// Rows and columns grow with the user's font.
void MessageTable::dress()
{
    setFont(sized(QApplication::font(), tableText));
    horizontalHeader()->setFont(strong(font()));
    const qreal share = textShare();
    verticalHeader()->setDefaultSectionSize(qRound(rowPixels * share));
    horizontalHeader()->setFixedHeight(qRound(rowPixels * share));
    fitColumns();
}

qreal MessageTable::textShare() const
{
    return growthOf(font(), tablePixels);
}

bool MessageTable::hasHalfMessages() const
{
    return m_model.rowCount() > 0 && m_model.index(0, 0).data(MessageModel::IsHalfRole).toBool();
}

void MessageTable::fitColumns()
{
    m_fitter->setWidth(int(Column::Ack), hasHalfMessages() ? halfButtons : ackPixels);
    m_fitter->fit(viewport()->width(), textShare());
}

/// Columns of the body stand beside the body.
void MessageTable::moveColumns()
{
    const int last = m_model.columnCount() - 1;
    QHeaderView *header = horizontalHeader();
    header->moveSection(header->visualIndex(last), header->visualIndex(int(Column::Due)));
    setColumnWidth(last, qRound(pathPixels * textShare()));
    fitColumns();
}

/// Rows that come above what is in sight push nothing down, unless the newest is in sight.
void MessageTable::keepPlace(int first, int last)
{
    if (hasHalfMessages() != m_hadHalfMessages) {
        m_hadHalfMessages = hasHalfMessages();
        fitColumns();
    }
    if (m_placeBefore == 0 || first > m_placeBefore)
        return;
    const int count = last - first + 1;
    updateGeometries(); // else the bar does not reach that far yet
    verticalScrollBar()->setValue(m_placeBefore + count);
    m_unseen += count;
    Q_EMIT unseenChanged();
}

void MessageTable::showNewest()
{
    verticalScrollBar()->setValue(0);
    if (m_model.rowCount() > 0 && horizontalHeader()->sortIndicatorSection() < 0)
        scrollToTop();
}

/// The current row has a real button; it follows its row by itself.
void MessageTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !m_opened.isValid())
        openButton();
    if (previous.isValid())
        update(previous.siblingAtColumn(0));
    if (current.isValid())
        update(current.siblingAtColumn(0));
}

void MessageTable::openButton()
{
    if (m_opened.isValid())
        closePersistentEditor(m_opened);
    m_opened = currentIndex().siblingAtColumn(int(Column::Ack));
    if (!m_opened.isValid())
        return;
    openPersistentEditor(m_opened);
    if (QWidget *cell = indexWidget(m_opened))
        setTabOrder(this, cell->findChild<AckButton *>());
}

void MessageTable::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedByOperator();
}

void MessageTable::tick()
{
    if (!isVisible() || m_model.liveCount() == 0)
        return;
    const int lease = int(Column::Lease);
    viewport()->update(columnViewportPosition(lease), 0, columnWidth(lease), viewport()->height());
}

void MessageTable::flash(const QModelIndex &index)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0)
        return;
    const quint32 number = index.data(MessageModel::NumberRole).toUInt();
    m_delegate->setFlashing(number, true);
    viewport()->update();
    QTimer::singleShot(flashTime, this, [this, number] { endFlash(number); });
}

void MessageTable::endFlash(quint32 number)
{
    m_delegate->setFlashing(number, false);
    viewport()->update();
}

MessageTable::Button MessageTable::buttonAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || Column(index.column()) != Column::Ack)
        return {};
    const QList<QRect> rects =
        ackButtonRects(visualRect(index), index.data(MessageModel::IsHalfRole).toBool());
    for (int place = 0; place < rects.size(); ++place) {
        if (rects.at(place).contains(position))
            return {index, place};
    }
    return {};
}

void MessageTable::request(const QModelIndex &index, MessageDeed deed)
{
    if (!index.isValid() || !index.data(MessageModel::CanAckRole).toBool())
        return;
    const MessageHandle delivery = m_model.handleAt(index);
    if (deed == MessageDeed::Acknowledge)
        Q_EMIT acknowledgeRequested({delivery});
    else
        Q_EMIT settleRequested(delivery, deed);
}

/// Gives each selected row that can be acknowledged to @p take, until that says false.
template<typename Take>
void MessageTable::eachAckable(Take take) const
{
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = m_model.index(row, int(Column::Ack));
            if (index.data(MessageModel::CanAckRole).toBool()
                && !index.data(MessageModel::IsHalfRole).toBool() && !take(index))
                return;
        }
    }
}

int MessageTable::ackableCount(int most) const
{
    int count = 0;
    eachAckable([&](const QModelIndex &) { return ++count < most; });
    return count;
}

QList<MessageHandle> MessageTable::ackableSelection() const
{
    QList<MessageHandle> deliveries;
    eachAckable([&](const QModelIndex &index) {
        deliveries.append(m_model.handleAt(index));
        return true;
    });
    std::ranges::stable_sort(deliveries, {}, &MessageHandle::leaseEnd);
    return deliveries;
}

void MessageTable::acknowledgeSelected()
{
    const QList<MessageHandle> deliveries = ackableSelection();
    if (!deliveries.isEmpty())
        Q_EMIT acknowledgeRequested(deliveries);
    else if (!selectionModel()->hasSelection())
        request(currentIndex().siblingAtColumn(int(Column::Ack)), MessageDeed::Acknowledge);
}

void MessageTable::setHovered(const Button &button)
{
    const Button before = m_delegate->hovered();
    if (before == button)
        return;
    m_delegate->setHovered(button);
    update(before.index);
    update(button.index);
}

/// By the menu key of the keyboard: at the current row.
void MessageTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool isPointed = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(isPointed
                             ? event->globalPos()
                             : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void MessageTable::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_A:
        return acknowledgeSelected();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT detailsRequested(currentIndex());
        return;
    case Qt::Key_Space:
        return selectionModel()->select(currentIndex(),
                                        QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    case Qt::Key_End:
        return showNewest();
    default:
        QTableView::keyPressEvent(event);
    }
}

void MessageTable::mousePressEvent(QMouseEvent *event)
{
    const Button button = buttonAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !button.index.isValid())
        return QTableView::mousePressEvent(event);
    m_delegate->setPressed(button);
    update(button.index);
}

void MessageTable::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(buttonAt(event->position().toPoint()));
    if (!m_delegate->pressed().index.isValid())
        QTableView::mouseMoveEvent(event);
}

void MessageTable::mouseReleaseEvent(QMouseEvent *event)
{
    const Button pressed = m_delegate->pressed();
    if (!pressed.index.isValid())
        return QTableView::mouseReleaseEvent(event);
    m_delegate->setPressed({});
    update(pressed.index);
    if (buttonAt(event->position().toPoint()) == pressed)
        request(pressed.index,
                ackDeed(pressed.place, pressed.index.data(MessageModel::IsHalfRole).toBool()));
}

void MessageTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return QTableView::mouseDoubleClickEvent(event);
    if (buttonAt(position).index.isValid())
        return mousePressEvent(event); // two quick clicks are two clicks
    Q_EMIT detailsRequested(index);
}

void MessageTable::leaveEvent(QEvent *event)
{
    setHovered({});
    QTableView::leaveEvent(event);
}

void MessageTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

} // namespace TMinus
