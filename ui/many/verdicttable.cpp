// SPDX-License-Identifier: Apache-2.0
#include "ui/many/verdicttable.h"

#include "models/bulkmodel.h"
#include "ui/many/verdictdelegate.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

namespace TMinus {

namespace {

using Column = BulkModel::Column;

constexpr int rowPixels = 26;
constexpr int headPixels = 28;
constexpr std::pair<Column, int> widths[] = {
    {Column::Row, 52}, {Column::Verdict, 96}, {Column::Key, 160}, {Column::Due, 188}};

} // namespace

VerdictTable::VerdictTable(BulkModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new VerdictDelegate(this));
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
    horizontalHeader()->setSectionResizeMode(int(Column::Why), QHeaderView::Stretch);
    dress();
}

bool VerdictTable::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QTableView::event(event);
}

/// Rows and columns grow with the user's font.
void VerdictTable::dress()
{
    setFont(sized(QApplication::font(), tableText));
    horizontalHeader()->setFont(strong(font()));
    const qreal share = growthOf(font(), tablePixels);
    verticalHeader()->setDefaultSectionSize(qRound(rowPixels * share));
    horizontalHeader()->setFixedHeight(qRound(headPixels * share));
    for (const auto &[column, pixels] : widths)
        setColumnWidth(int(column), qRound(pixels * share));
}

} // namespace TMinus
