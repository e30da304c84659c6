// SPDX-License-Identifier: Apache-2.0
#include "models/ledgermodel.h"

namespace TMinus {

namespace {

bool isNumber(LedgerColumn column)
{
    return column == LedgerColumn::Due || column == LedgerColumn::In
        || column == LedgerColumn::Leaves;
}

QVariant instant(qint64 ms)
{
    return ms == LedgerRow::none ? QVariant()
                                 : QVariant(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

} // namespace

/// What the model says of its rows; which rows there are stands in ledgermodel.cpp.
int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_sheet.size();
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ledgerColumns;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LedgerRow &row = m_sheet.at(index.row());
    const auto column = LedgerColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(row, column);
    case Qt::AccessibleTextRole: {
        const LedgerMessage message = unpackRow(row, m_sheet.pool());
        return column == LedgerColumn::State ? m_text.spoken(message) : cellText(row, column);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return QVariant::fromValue(row.state);
    case DerivedRole:
        return QVariant::fromValue(row.derived);
    case HoldRole:
        return QVariant::fromValue(row.hold);
    case DueRole:
        return instant(row.due);
    case LeavesRole:
        return row.state == MessageState::Held ? instant(row.leaves) : QVariant();
    case MessageRole:
        return QVariant::fromValue(unpackRow(row, m_sheet.pool()));
    case IdRole:
        return row.id();
    case NumberRole:
        return row.number;
    case TintRole:
        return QVariant::fromValue(row.tint);
    case Qt::AccessibleDescriptionRole:
        return row.tint == RowTint::None
            ? QVariant()
            : tr("Fits %1", "a filter").arg(m_sheet.pool().at(row.rule));
    case MovingRole:
        return m_moving && m_moving->first == row.number;
    default:
        return {};
    }
}

QString LedgerModel::cellText(const LedgerRow &row, LedgerColumn column) const
{
    const LedgerMessage message = unpackRow(row, m_sheet.pool());
    return m_moving && m_moving->first == row.number
        ? m_text.movingCell(message, m_moving->second, column)
        : m_text.cell(message, column);
}

void LedgerModel::showMoving(qint64 number, const QDateTime &due)
{
    const auto before = m_moving;
    m_moving = due.isValid() ? std::optional(std::pair(number, due)) : std::nullopt;
    if (before && before->first != number)
        tellRow(before->first);
    tellRow(number);
}

void LedgerModel::tellRow(qint64 number)
{
    const QModelIndex first = indexOf(number);
    if (first.isValid())
        Q_EMIT dataChanged(first, first.siblingAtColumn(ledgerColumns - 1));
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ledgerColumns)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = LedgerColumn(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? LedgerText::head(column) : QVariant();
}

QVariant LedgerModel::sortValue(const LedgerRow &row, LedgerColumn column) const
{
    switch (column) {
    case LedgerColumn::State:
    case LedgerColumn::CanDo:
        return qlonglong(row.state);
    case LedgerColumn::Due:
        return instant(row.due);
    case LedgerColumn::In:
        return row.due == LedgerRow::none
            ? QVariant()
            : QVariant(qlonglong(row.due - m_clock.now().toMSecsSinceEpoch()));
    case LedgerColumn::Leaves:
        return instant(row.leaves);
    case LedgerColumn::Topic:
        return m_sheet.pool().at(row.topic);
    case LedgerColumn::Tag:
        return m_sheet.pool().at(row.tag);
    case LedgerColumn::Key:
        return row.key();
    case LedgerColumn::IfLate:
        return row.late == LedgerRow::none ? QVariant() : QVariant(qlonglong(row.late * 1000));
    case LedgerColumn::KnownFrom:
        return qlonglong(row.source);
    case LedgerColumn::MessageId:
        return row.messageId();
    }
    return {};
}

/// All words are other ones: the zone or the language changed.
void LedgerModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ledgerColumns - 1);
    if (m_sheet.size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_sheet.size() - 1, ledgerColumns - 1),
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

} // namespace TMinus
