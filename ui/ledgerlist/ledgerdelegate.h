// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace TMinus {

/// Paints the rows of a LedgerModel: the mark of the state, figures below each other, what is
/// overdue or leaving on a ground of its own. What it paints are the model's own words.
class LedgerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether the row of the message @p number stands out for a moment.
    void setFlashing(qint64 number, bool isFlashing);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintState(QPainter &painter, const QStyleOptionViewItem &cell,
                    const QModelIndex &index) const;
    void paintFigures(QPainter &painter, const QStyleOptionViewItem &cell,
                      const QModelIndex &index) const;

    QSet<qint64> m_flashing;
};

} // namespace TMinus
