// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace TMinus {

/// Draws a line of the palette: a heading above the first of a group, icon, title, note or reason,
/// and the keys at the right, each in a box.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< QString; empty: none above this line
        IconRole,                       ///< QString, a name
        NoteRole,                       ///< QString
        ReasonRole,                     ///< QString; empty: it can be used
        KeyRole,                        ///< QString, "Ctrl+4"
    };

    explicit PaletteDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &room, const QString &heading) const;
    int paintKeys(QPainter &painter, const QRect &room, const QString &keys) const;
    void paintWords(QPainter &painter, const QRect &room, const QModelIndex &index,
                    bool isSelected) const;
};

} // namespace TMinus
