// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/columnfitter.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace TMinus {

namespace {

using Column = ColumnFitter::Column;

int leastOf(const QList<Column> &columns)
{
    return std::accumulate(columns.cbegin(), columns.cend(), 0,
                           [](int sum, const Column &each) { return sum + each.least; });
}

/// What stays of @p columns in @p room.
QList<Column> remaining(QList<Column> columns, int room)
{
    while (leastOf(columns) > room) {
        const auto first = std::ranges::min_element(columns, {}, [](const Column &each) {
            return each.goes > 0 ? each.goes : std::numeric_limits<int>::max();
        });
        if (first == columns.end() || first->goes == 0)
            break;
        columns.erase(first);
    }
    return columns;
}

/// What is missing is taken from each by how much it can give; when even that is not enough, from all.
int shrunk(const Column &column, const QList<Column> &shown, int room)
{
    const int least = leastOf(shown);
    if (least > room)
        return qMax(1, column.least * qMax(0, room) / qMax(1, least));
    int usual = 0;
    for (const Column &each : shown)
        usual += qMax(each.pixels, each.least);
    const int give = usual - least;
    if (usual <= room || give == 0)
        return column.pixels;
    return column.least
        + (qMax(column.pixels, column.least) - column.least) * (room - least) / give;
}

} // namespace

ColumnFitter::ColumnFitter(QHeaderView &header, const QList<Column> &columns, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_columns(columns)
{
    for (const Column &column : columns) {
        if (column.pixels == 0)
            header.setSectionResizeMode(column.section, QHeaderView::Stretch);
    }
    connect(&header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { keep(section, width); });
}

void ColumnFitter::setWidth(int section, int pixels)
{
    const auto column = std::ranges::find(m_columns, section, &Column::section);
    column->pixels = pixels;
    column->least = pixels;
}

void ColumnFitter::keep(int section, int width)
{
    if (!m_isFitting && width > 0 && m_header.isVisible())
        m_dragged.insert(section, qRound(width / m_share));
}

QList<Column> ColumnFitter::wished() const
{
    QList<Column> columns = m_columns;
    for (Column &column : columns) {
        if (column.pixels == 0 || !m_dragged.contains(column.section))
            continue;
        column.pixels = m_dragged.value(column.section);
        column.least = qMin(column.least, column.pixels);
    }
    return columns;
}

/// Sections that nobody asked to be fitted keep their width.
int ColumnFitter::roomForOthers() const
{
    int taken = 0;
    for (int section = 0; section < m_header.count(); ++section) {
        const bool isFitted =
            std::ranges::find(m_columns, section, &Column::section) != m_columns.end();
        taken += isFitted ? 0 : m_header.sectionSize(section); // 0 when it is hidden
    }
    return taken;
}

void ColumnFitter::fit(int room, qreal share)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_share = share;
    const int left = int((room - roomForOthers()) / share);
    const QList<Column> all = wished();
    const QList<Column> shown = remaining(all, left);
    for (const Column &column : all) {
        const bool stays =
            std::ranges::find(shown, column.section, &Column::section) != shown.end();
        m_header.setSectionHidden(column.section, !stays);
        if (stays && column.pixels > 0)
            m_header.resizeSection(column.section, int(shrunk(column, shown, left) * share));
    }
}

} // namespace TMinus
