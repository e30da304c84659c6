// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanekind.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace TMinus {

/// What a card says: a title with a shape, and up to five lines.
struct CardText
{
    LaneKind kind = LaneKind::Pending;
    QString title = {};
    QString key = {}; ///< of a single message; empty: none or not known
    QList<std::pair<QString, QString>> lines = {}; ///< what it is, and the value
    bool operator==(const CardText &) const = default;
};

/// The facts of a mark, beside it, in a window of its own that never takes the focus.
class HoverCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    const CardText &text() const { return m_text; }
    /// Shows @p text @p gap pixels to the right of @p around (on the screen); to its left where there
    /// is no room.
    void show(const CardText &text, const QRect &around, int gap);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize wanted() const;

    CardText m_text;
};

} // namespace TMinus
