// SPDX-License-Identifier: Apache-2.0
#include "ui/tour/tourcallout.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QShortcut>

namespace TMinus {

namespace {

constexpr int wide = 316;
constexpr int point = 11; ///< how far it reaches out
constexpr int edge = 18;

} // namespace

TourCallout::TourCallout(QWidget *window)
    : QFrame(window)
    , m_place(new Label({}, {.ink = &Tokens::text2, .share = smallText}, this))
    , m_title(new Label({}, {.share = emptyTitle, .isStrong = true}, this))
    , m_text(new Label({}, {.ink = &Tokens::text2}, this))
    , m_skip(new QPushButton(tr("Skip the tour"), this))
    , m_deed(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(u"tourCallout"_s);
    m_title->setObjectName(u"tourTitle"_s);
    m_text->setObjectName(u"tourText"_s);
    m_skip->setObjectName(u"tourSkip"_s);
    m_deed->setObjectName(u"tourDeed"_s);
    m_next->setObjectName(u"tourNext"_s);
    setLook(*m_skip, ButtonLook::Link);
    arrangeWidgets();
    connect(m_skip, &QPushButton::clicked, this, &TourCallout::skipped);
    connect(m_deed, &QPushButton::clicked, this, &TourCallout::deedChosen);
    connect(m_next, &QPushButton::clicked, this, &TourCallout::nextChosen);
    auto *away = new QShortcut(Qt::Key_Escape, this);
    away->setContext(Qt::WidgetWithChildrenShortcut);
    connect(away, &QShortcut::activated, this, &TourCallout::skipped);
    window->installEventFilter(this);
    hide();
}

void TourCallout::arrangeWidgets()
{
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addStretch(1);
    head->addWidget(m_place);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_skip);
    foot->addStretch(1);
    foot->addWidget(m_deed);
    foot->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge + point, 14, edge + point, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(foot);
    setFixedWidth(wide + 2 * point);
}

void TourCallout::show(const Step &step, int number, int count, QWidget *target)
{
    m_number = number;
    m_count = count;
    m_target = target;
    m_place->setText(tr("%1 of %2", "step of the tour").arg(number + 1).arg(count));
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_deed->setText(step.deed);
    m_deed->setVisible(!step.deed.isEmpty());
    m_next->setText(number + 1 < count ? tr("Next", "step of the tour") : tr("Done"));
    setAccessibleName(u"%1. %2"_s.arg(step.title, step.text));
    place();
    QFrame::show();
    raise();
    m_next->setFocus(Qt::OtherFocusReason);
}

/// At the right of its target; at its left, or over its right part, where there is no room.
void TourCallout::place()
{
    const QWidget &window = *parentWidget();
    const int high = layout()->totalHeightForWidth(width());
    resize(width(), qMax(high, 120));
    if (!m_target || !m_target->isVisible())
        return move((window.width() - width()) / 2, (window.height() - height()) / 2);
    const QRect around(m_target->mapTo(&window, QPoint()), m_target->size());
    m_pointsLeft = around.right() + width() <= window.width();
    const int x = m_pointsLeft ? around.right() + 1 : around.left() - width();
    const int middle = around.center().y();
    const int top = qBound(8, middle - height() / 2, qMax(8, window.height() - height() - 34));
    move(qBound(8, x, qMax(8, window.width() - width() - 8)), top);
    m_pointAt = qBound(20, middle - top, height() - 20);
    update();
}

bool TourCallout::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(object, event);
}

void TourCallout::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(point, 1, -point, -1);
    QPainterPath shape;
    shape.addRoundedRect(box, 8, 8);
    const qreal side = m_pointsLeft ? box.left() : box.right();
    const qreal tip = m_pointsLeft ? 1 : width() - 1;
    QPainterPath arrow;
    arrow.addPolygon(QPolygonF({QPointF(side, m_pointAt - 10), QPointF(tip, m_pointAt),
                                QPointF(side, m_pointAt + 10), QPointF(side, m_pointAt - 10)}));
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.setBrush(tokens.base);
    painter.drawPath(shape.united(arrow));
    painter.setPen(Qt::NoPen);
    for (int step = 0; step < m_count; ++step) {
        painter.setBrush(step == m_number ? tokens.accent : tokens.hair);
        painter.drawRoundedRect(QRectF(box.left() + edge + step * 16, box.top() + 20, 12, 4), 2, 2);
    }
}

} // namespace TMinus
