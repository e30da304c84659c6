// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logtable.h"

#include "models/logmodel.h"
#include "ui/log/logdelegate.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace TMinus {

namespace {

using Column = LogModel::Column;

constexpr int rowPixels = 26;
constexpr int headPixels = 28;

struct Width
{
    Column column;
    int pixels;
    int goesBelow; ///< hidden while the table is narrower; 0: never
};

constexpr Width widths[] = {
    {Column::Time, 104, 0}, {Column::Verb, 76, 420}, {Column::Status, 60, 0},
    {Column::Code, 210, 0}, {Column::Took, 66, 520}, {Column::RequestId, 190, 860},
};

} // namespace

LogTable::LogTable(LogModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new LogDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(int(Column::Target), QHeaderView::Stretch);
    dress();
    connect(this, &QAbstractItemView::doubleClicked, this, &LogTable::partsRequested);
}

bool LogTable::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QTableView::event(event);
}

/// Rows and columns grow with the user's font.
void LogTable::dress()
{
    setFont(sized(QApplication::font(), tableText));
    horizontalHeader()->setFont(strong(font()));
    const qreal share = textShare();
    verticalHeader()->setDefaultSectionSize(qRound(rowPixels * share));
    horizontalHeader()->setFixedHeight(qRound(headPixels * share));
    for (const Width &width : widths)
        setColumnWidth(int(width.column), qRound(width.pixels * share));
    dropColumns();
}

qreal LogTable::textShare() const
{
    return growthOf(font(), tablePixels);
}

void LogTable::dropColumns()
{
    const qreal room = viewport()->width() / textShare();
    for (const Width &width : widths)
        setColumnHidden(int(width.column), room < width.goesBelow);
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        Q_EMIT partsRequested();
    else
        QTableView::keyPressEvent(event);
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    dropColumns();
    QTableView::resizeEvent(event);
}

void LogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
    viewport()->update(); // the bar before the current row
}

void LogTable::reset()
{
    QTableView::reset();
    Q_EMIT currentRowChanged({});
}

} // namespace TMinus
