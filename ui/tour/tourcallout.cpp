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

#include <algorithm>

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
    m_skip->setToolTip(tr("It can be found again in the menu Help."));
    m_deed->setObjectName(u"tourDeed"_s);
    m_deed->setToolTip(tr("Does it for you."));
    m_next->setObjectName(u"tourNext"_s);
    m_next->setToolTip(tr("On to the next step."));
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

void TourCallout::show(const Step &step, int number, int count, const QList<QWidget *> &targets)
{
    m_number = number;
    m_count = count;
    m_targets = QList<QPointer<QWidget>>(targets.begin(), targets.end());
    m_place->setText(tr("%1 of %2", "step of the tour").arg(number + 1).arg(count));
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_deed->setText(step.deed);
    m_deed->setVisible(!step.deed.isEmpty());
    m_next->setText(number + 1 < count ? tr("Next", "step of the tour") : tr("Done"));
    setAccessibleName(u"%1. %2"_s.arg(step.title, step.text));
    watch();
    place();
    QFrame::show();
    raise();
    m_next->setFocus(Qt::OtherFocusReason);
}

QWidget *TourCallout::target() const
{
    const auto found = std::ranges::find_if(m_targets, [this](const QPointer<QWidget> &one) {
        return one && one->isVisibleTo(parentWidget());
    });
    return found == m_targets.end() ? nullptr : *found;
}

/// A target stands still in what moves.
void TourCallout::watch()
{
    for (QWidget *one : std::as_const(m_targets)) {
        for (; one && one != parentWidget(); one = one->parentWidget())
            one->installEventFilter(this);
    }
}

void TourCallout::pointFrom(Side side)
{
    m_side = side;
    layout()->setContentsMargins(edge + point, 14, edge + point,
                                 side == Side::Bottom ? 12 + point : 12);
    resize(width(), qMax(layout()->totalHeightForWidth(width()), 120));
}

/// At the right of its target; where there is no room, at its left, above it, or over its right
/// part.
void TourCallout::place()
{
    m_isMoving = false;
    const QWidget &window = *parentWidget();
    const QWidget *shown = target();
    pointFrom(Side::Left);
    if (!shown)
        return move((window.width() - width()) / 2, (window.height() - height()) / 2);
    const QRect around(shown->mapTo(&window, QPoint()), shown->size());
    const int most = qMax(8, window.height() - height() - 34);
    const int middle = around.center().y();
    const int top = qBound(8, middle - height() / 2, most);
    int x = around.right() + 1;
    if (x + width() > window.width()) {
        x = around.left() - width();
        pointFrom(x >= 0 ? Side::Right : Side::Bottom);
    }
    if (m_side != Side::Bottom) {
        move(x, top);
        m_pointAt = qBound(20, middle - top, height() - 20);
    } else if (around.top() >= height() + 8) {
        move(qMax(8, around.right() - width() - 8), around.top() - height());
        m_pointAt = width() - point - 60;
    } else {
        pointFrom(Side::Left);
        move(qMax(8, around.right() - width() - 8), top);
        m_pointAt = qBound(20, middle - top, height() - 20);
    }
    update();
}

QPoint TourCallout::tip() const
{
    switch (m_side) {
    case Side::Left:
        return mapToParent(QPoint(0, m_pointAt));
    case Side::Right:
        return mapToParent(QPoint(width() - 1, m_pointAt));
    case Side::Bottom:
        return mapToParent(QPoint(m_pointAt, height() - 1));
    }
    Q_UNREACHABLE();
}

/// What moves is laid out to its end first.
bool TourCallout::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        watch();
        [[fallthrough]];
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (isHidden() || m_isMoving)
            break;
        m_isMoving = true;
        QMetaObject::invokeMethod(this, &TourCallout::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(object, event);
}

/// The point reaches into the box, so that no line is drawn between them.
QPainterPath TourCallout::outline() const
{
    const bool isBelow = m_side == Side::Bottom;
    const QRectF box = QRectF(rect()).adjusted(point, 1, -point, isBelow ? -point : -1);
    QPainterPath shape;
    shape.addRoundedRect(box, 8, 8);
    const qreal inner = m_side == Side::Left ? box.left() + 2
        : isBelow                            ? box.bottom() - 2
                                             : box.right() - 2;
    const qreal outer = m_side == Side::Left ? 1 : isBelow ? height() - 1 : width() - 1;
    QPolygonF arrow{QPointF(inner, m_pointAt - 11), QPointF(outer, m_pointAt),
                    QPointF(inner, m_pointAt + 11), QPointF(inner, m_pointAt - 11)};
    if (isBelow) {
        for (QPointF &corner : arrow)
            corner = corner.transposed();
    }
    QPainterPath tip;
    tip.addPolygon(arrow);
    return shape.united(tip);
}

void TourCallout::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.setBrush(tokens.base);
    painter.drawPath(outline());
    painter.setPen(Qt::NoPen);
    for (int step = 0; step < m_count; ++step) {
        painter.setBrush(step == m_number ? tokens.accent : tokens.hair);
        painter.drawRoundedRect(QRectF(point + edge + step * 16, 21, 12, 4), 2, 2);
    }
}

} // namespace TMinus
