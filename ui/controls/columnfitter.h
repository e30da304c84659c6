// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

class QHeaderView;

namespace TMinus {

/// Makes the columns of a table fit its width: they shrink, then the less important ones go; nothing is
/// ever pushed out at the side. A width that the operator dragged is kept while there is room for it.
class ColumnFitter final : public QObject
{
public:
    /// Widths at usual text.
    struct Column
    {
        int section = 0;
        int pixels = 0; ///< 0: takes what is left
        int least = 0;  ///< shrinks to this
        int goes = 0;   ///< 1 is hidden first; 0: never
    };
    /// The @p header must outlive it.
    ColumnFitter(QHeaderView &header, const QList<Column> &columns, QObject *parent);

    /// The usual and the least width of @p section are @p pixels from now on; shown by the next fit().
    void setWidth(int section, int pixels);
    /// Into @p room, whose text is @p share of the usual.
    void fit(int room, qreal share);

private:
    QList<Column> wished() const;
    void keep(int section, int width);
    int roomForOthers() const;

    QHeaderView &m_header;
    QList<Column> m_columns;
    QHash<int, int> m_dragged; ///< pixels at usual text
    qreal m_share = 1;
    bool m_isFitting = false;
};

} // namespace TMinus
