// SPDX-License-Identifier: Apache-2.0
#include "ui/style/stateappearance.h"

#include <QPainter>
#include <QPolygonF>

namespace TMinus {

namespace {

QPen roundPen(const QColor &colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// What all shapes are drawn with: around 0, 0.
struct Brushes
{
    QPainter &painter;
    QColor colour;
    QBrush ground;
    qreal reach;
    qreal share;

    QRectF box() const
    {
        const qreal half = reach - 0.9;
        return {-half, -half, 2 * half, 2 * half};
    }
    void outline(qreal width) const
    {
        painter.setPen(roundPen(colour, width));
        painter.setBrush(ground);
    }
    void fill() const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
};

void paintSquare(const Brushes &with, bool isLeaving)
{
    with.outline(1.75);
    with.painter.drawRoundedRect(with.box(), 1.5, 1.5);
    if (!isLeaving)
        return;
    with.fill();
    with.painter.drawPie(with.box().adjusted(1.6, 1.6, -1.6, -1.6), 90 * 16,
                         -qRound(360 * 16 * with.share));
}

void paintDisc(const Brushes &with)
{
    with.fill();
    with.painter.drawEllipse(QPointF(), with.reach, with.reach);
}

void paintDiamond(const Brushes &with)
{
    const qreal far = with.reach + 1.3;
    with.outline(1.4);
    with.painter.drawPolygon(QPolygonF({{0, -far}, {far, 0}, {0, far}, {-far, 0}}));
    QFont font = with.painter.font();
    font.setPixelSize(qMax(8, int(with.reach * 1.75)));
    font.setBold(true);
    with.painter.setFont(font);
    with.painter.drawText(QRectF(-8, -8, 16, 16), Qt::AlignCenter, QStringLiteral("?"));
}

void paintTriangle(const Brushes &with)
{
    const qreal reach = with.reach;
    with.painter.setPen(roundPen(with.colour, 1.4));
    with.painter.setBrush(with.colour);
    with.painter.drawPolygon(
        QPolygonF({{0, -reach - 0.8}, {reach + 1, reach - 0.4}, {-reach - 1, reach - 0.4}}));
    const bool isDark = with.colour.lightness() < 150;
    const QColor strike = with.ground.style() == Qt::NoBrush
        ? QColor(isDark ? Qt::white : Qt::black)
        : with.ground.color();
    with.painter.setPen(roundPen(strike, 1.4));
    with.painter.drawLine(QPointF(0, -reach * 0.32), QPointF(0, reach * 0.22));
    with.painter.drawPoint(QPointF(0, reach * 0.6));
}

void paintDottedRing(const Brushes &with)
{
    QPen pen(with.colour, 1.6, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.2, 1.5});
    with.painter.setPen(pen);
    with.painter.setBrush(with.ground);
    with.painter.drawEllipse(with.box());
}

void paintHalfDisc(const Brushes &with)
{
    with.outline(1.75);
    with.painter.drawEllipse(with.box());
    with.fill();
    with.painter.drawPie(with.box(), 90 * 16, 180 * 16);
}

void paintTick(const Brushes &with)
{
    const qreal reach = with.reach;
    with.painter.setPen(roundPen(with.colour, 2));
    with.painter.drawPolyline(QPolygonF(
        {{-reach + 0.8, 0.4}, {-reach * 0.25, reach - 1.4}, {reach - 0.4, -reach + 1.2}}));
}

void paintCross(const Brushes &with)
{
    const qreal arm = with.reach - 1.4;
    with.painter.setPen(roundPen(with.colour, 2));
    with.painter.drawLine(QPointF(-arm, -arm), QPointF(arm, arm));
    with.painter.drawLine(QPointF(-arm, arm), QPointF(arm, -arm));
}

void paintStruckRing(const Brushes &with)
{
    with.outline(1.5);
    with.painter.drawEllipse(with.box());
    const qreal arm = with.reach * 0.6;
    with.painter.drawLine(QPointF(-arm, arm), QPointF(arm, -arm));
}

void paintDash(const Brushes &with)
{
    with.painter.setPen(roundPen(with.colour, 2));
    with.painter.drawLine(QPointF(-with.reach + 1.5, 0), QPointF(with.reach - 1.5, 0));
}

void paintShape(const Brushes &with, Mark mark)
{
    switch (mark) {
    case Mark::Held:
    case Mark::Leaving:
        return paintSquare(with, mark == Mark::Leaving);
    case Mark::Pending:
        return paintDisc(with);
    case Mark::Unknown:
        return paintDiamond(with);
    case Mark::Overdue:
        return paintTriangle(with);
    case Mark::NotWatched:
        return paintDottedRing(with);
    case Mark::Seen:
        return paintHalfDisc(with);
    case Mark::Acked:
        return paintTick(with);
    case Mark::Refused:
        return paintCross(with);
    case Mark::Expired:
        return paintStruckRing(with);
    case Mark::Dash:
        return paintDash(with);
    }
}

} // namespace

Mark markOf(MessageState state)
{
    switch (state) {
    case MessageState::Held:
        return Mark::Held;
    case MessageState::Leaving:
        return Mark::Leaving;
    case MessageState::Pending:
        return Mark::Pending;
    case MessageState::Unknown:
        return Mark::Unknown;
    case MessageState::Refused:
    case MessageState::AckFailed:
        return Mark::Refused;
    case MessageState::NotSent:
    case MessageState::Cancelled:
        return Mark::Dash;
    case MessageState::Seen:
        return Mark::Seen;
    case MessageState::Expired:
        return Mark::Expired;
    case MessageState::Acked:
        return Mark::Acked;
    }
    Q_UNREACHABLE();
}

Ink markInk(Mark mark)
{
    switch (mark) {
    case Mark::Held:
    case Mark::Leaving:
        return &Tokens::held;
    case Mark::Pending:
        return &Tokens::pending;
    case Mark::Unknown:
        return &Tokens::unknown;
    case Mark::Overdue:
        return &Tokens::overdue;
    case Mark::Seen:
        return &Tokens::seen;
    case Mark::Acked:
        return &Tokens::acked;
    case Mark::Refused:
        return &Tokens::refused;
    case Mark::NotWatched:
    case Mark::Expired:
    case Mark::Dash:
        return &Tokens::quiet;
    }
    Q_UNREACHABLE();
}

void paintMark(QPainter &painter, Mark mark, const Tokens &tokens, const MarkPlace &place)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.centre);
    painter.setBrush(Qt::NoBrush);
    const QBrush ground = place.ground.isValid() ? QBrush(place.ground) : QBrush(Qt::NoBrush);
    paintShape({painter, tokens.*markInk(mark), ground, place.reach, place.share}, mark);
    painter.restore();
}

} // namespace TMinus
