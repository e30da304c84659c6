// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/loadbars.h"

#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

constexpr int barRoom = 36; ///< above the base line
constexpr int needleRoom = 12;
constexpr int leastBar = 2;

QFont tickFont()
{
    return sized(QApplication::font(), smallText);
}

/// To an assistive tool they are a slider where the arrow keys choose a part, else a picture.
QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *bars = qobject_cast<LoadBars *>(object);
    if (!bars)
        return nullptr;
    const bool hasKeys = bars->focusPolicy() != Qt::NoFocus;
    return new QAccessibleWidget(bars, hasKeys ? QAccessible::Slider : QAccessible::Graphic);
}

void installAccessible()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

} // namespace

LoadBars::LoadBars(QWidget *parent)
    : QWidget(parent)
{
    installAccessible();
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize LoadBars::sizeHint() const
{
    return {200, barRoom + QFontMetrics(tickFont()).height() + 1};
}

void LoadBars::show(const Picture &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    update();
}

qreal LoadBars::base() const
{
    return barRoom - 1;
}

void LoadBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHair(painter, QRectF(0, base(), width(), 1), tokensOf(palette()).hair);
    if (!m_picture.counts.isEmpty())
        paintBars(painter);
    paintTicks(painter);
    if (hasFocus())
        paintBox(painter, {.rect = rect(), .edge = tokensOf(palette()).focus, .width = 2});
}

void LoadBars::paintBars(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const auto &counts = m_picture.counts;
    const qreal step = width() / qreal(counts.size());
    const qreal most = std::sqrt(qreal(qMax<qint64>(1, *std::ranges::max_element(counts))));
    painter.setPen(Qt::NoPen);
    for (int part = 0; part < counts.size(); ++part) {
        if (counts.at(part) <= 0)
            continue;
        const qreal share = std::sqrt(qreal(counts.at(part))) / most;
        const qreal high = qMax<qreal>(leastBar, share * (base() - needleRoom));
        painter.setBrush(part == m_picture.hot ? tokens.unknown
                                               : mixed(tokens.alt, tokens.pending, 0.55));
        painter.drawRoundedRect(QRectF(part * step + 1, base() - high, step - 2, high), 1.5, 1.5);
    }
    paintMarks(painter);
}

void LoadBars::paintMarks(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const qreal step = width() / qreal(m_picture.counts.size());
    if (m_picture.chosen >= 0) {
        const qreal x = m_picture.chosen * step;
        painter.fillRect(QRectF(x - 0.75, 6, 1.5, base() - 6), tokens.text);
        painter.setBrush(tokens.text);
        painter.drawPolygon(QPolygonF({QPointF(x - 4.5, 2), QPointF(x + 4.5, 2), QPointF(x, 8)}));
    }
    if (m_picture.quiet >= 0) {
        painter.setPen(QPen(tokens.okText, 1.5));
        painter.setBrush(tokens.base);
        painter.drawEllipse(QPointF((m_picture.quiet + 0.5) * step, base() - 5), 3.2, 3.2);
    }
}

void LoadBars::paintTicks(QPainter &painter) const
{
    const auto &ticks = m_picture.ticks;
    if (ticks.size() < 2)
        return;
    painter.setFont(tickFont());
    painter.setPen(tokensOf(palette()).text3);
    const qreal step = width() / qreal(ticks.size() - 1);
    for (int tick = 0; tick < ticks.size(); ++tick) {
        const bool isFirst = tick == 0;
        const bool isLast = tick == ticks.size() - 1;
        const qreal x = isFirst ? 0 : isLast ? width() - step : (tick - 0.5) * step;
        const auto side = isFirst ? Qt::AlignLeft : isLast ? Qt::AlignRight : Qt::AlignHCenter;
        painter.drawText(QRectF(x, base() + 2, step, height() - base() - 2),
                         int(side | Qt::AlignVCenter), ticks.at(tick));
    }
}

void LoadBars::mousePressEvent(QMouseEvent *event)
{
    const int parts = int(m_picture.counts.size());
    if (event->button() == Qt::LeftButton && parts > 0)
        Q_EMIT chosen(qBound(0, int(event->position().x() * parts / width()), parts - 1));
}

void LoadBars::keyPressEvent(QKeyEvent *event)
{
    const int parts = int(m_picture.counts.size());
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || parts == 0)
        return QWidget::keyPressEvent(event);
    const int part = m_picture.chosen + step;
    if (part >= 0 && part < parts)
        Q_EMIT chosen(part);
}

} // namespace TMinus
