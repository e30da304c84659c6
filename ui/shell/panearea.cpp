// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/panearea.h"

#include "base/result.h"
#include "ui/controls/filterline.h"
#include "ui/shell/paneheader.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int composeLeast = 340;
constexpr int composeUsual = 378;
constexpr int composeMost = 480;
constexpr int middleLeast = 420;
constexpr int detailsUsual = 372;
constexpr int sandboxUsual = 312;
constexpr int consumerLeast = 200;
constexpr int layoutVersion = 1;
constexpr int wideFrom = 1055; ///< the window has the rail beside: 1100

int leastWidth(PaneId pane)
{
    switch (pane) {
    case PaneId::Timeline:
        return middleLeast;
    case PaneId::Compose:
        return composeLeast;
    case PaneId::Details:
    case PaneId::Sandbox:
        return 280;
    case PaneId::Consumer:
    case PaneId::Outbox:
    case PaneId::Log:
        return middleLeast;
    }
    Q_UNREACHABLE();
}

} // namespace

PaneArea::PaneArea(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget); // the constructor makes a window of it, whatever it is told
    setContextMenuPolicy(Qt::NoContextMenu);
    setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
    setDockNestingEnabled(true);
    for (Qt::Corner corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner})
        setCorner(corner, Qt::LeftDockWidgetArea);
    for (Qt::Corner corner : {Qt::TopRightCorner, Qt::BottomRightCorner})
        setCorner(corner, Qt::RightDockWidgetArea);
    createMiddle();
    createDock(PaneId::Compose, Qt::LeftDockWidgetArea);
    createDock(PaneId::Consumer, Qt::BottomDockWidgetArea);
    createDock(PaneId::Outbox, Qt::BottomDockWidgetArea);
    createDock(PaneId::Log, Qt::BottomDockWidgetArea);
    createDock(PaneId::Details, Qt::RightDockWidgetArea);
    createDock(PaneId::Sandbox, Qt::RightDockWidgetArea);
    tabifyDockWidget(m_docks.value(PaneId::Consumer), m_docks.value(PaneId::Outbox));
    tabifyDockWidget(m_docks.value(PaneId::Outbox), m_docks.value(PaneId::Log));
    for (PaneId pane : {PaneId::Outbox, PaneId::Log, PaneId::Details, PaneId::Sandbox})
        m_docks.value(pane)->hide();
    limit();
}

void PaneArea::createMiddle()
{
    m_middle = new QWidget(this);
    m_middle->setObjectName(u"paneTimeline"_s);
    m_middle->setMinimumWidth(middleLeast);
    auto *header = new PaneHeader(paneTitle(PaneId::Timeline), m_middle);
    m_headers.insert(PaneId::Timeline, header);
    auto *column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    setCentralWidget(m_middle);
    fillMenu(PaneId::Timeline);
}

/// The docks go after this, and hide while they do.
PaneArea::~PaneArea()
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        dock->disconnect(this);
        dock->removeEventFilter(this);
    }
}

void PaneArea::createDock(PaneId pane, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(paneTitle(pane), this);
    dock->setObjectName(u"dock/"_s + paneToken(pane));
    auto *header = new PaneHeader(paneTitle(pane), dock);
    dock->setTitleBarWidget(header);
    m_docks.insert(pane, dock);
    m_headers.insert(pane, header);
    addDockWidget(area, dock);
    fillMenu(pane);
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, pane](bool isVisible) {
        limit();
        Q_EMIT sightChanged(pane, isVisible);
    });
    connect(dock, &QDockWidget::topLevelChanged, this, &PaneArea::limit);
}

void PaneArea::fillMenu(PaneId pane)
{
    QMenu &menu = header(pane).menu();
    if (QDockWidget *dock = m_docks.value(pane)) {
        QAction *floating = menu.addAction(tr("Float"));
        floating->setCheckable(true);
        connect(floating, &QAction::toggled, dock, &QDockWidget::setFloating);
        connect(dock, &QDockWidget::topLevelChanged, floating, &QAction::setChecked);
    }
    QAction *hide = menu.addAction(tr("Hide this pane"));
    connect(hide, &QAction::triggered, this, [this, pane] {
        if (isInSight(pane))
            toggle(pane);
    });
}

void PaneArea::setBody(PaneId pane, QWidget *body)
{
    QWidget *before = m_bodies.value(pane);
    m_bodies.insert(pane, body);
    body->setMinimumWidth(qMax(body->minimumWidth(), leastWidth(pane)));
    if (pane == PaneId::Consumer)
        body->setMinimumHeight(consumerLeast - header(pane).sizeHint().height());
    if (QDockWidget *dock = m_docks.value(pane))
        dock->setWidget(body);
    else
        static_cast<QVBoxLayout *>(m_middle->layout())->addWidget(body, 1);
    if (before)
        before->deleteLater();
}

QWidget *PaneArea::paneOf(PaneId pane) const
{
    QDockWidget *dock = m_docks.value(pane);
    return dock ? static_cast<QWidget *>(dock) : m_middle;
}

bool PaneArea::isInSight(PaneId pane) const
{
    const QWidget *widget = paneOf(pane);
    const QDockWidget *dock = m_docks.value(pane);
    // A dock behind others of its tabs is not hidden, but lies outside of everything.
    return !widget->isHidden() && (!dock || dock->isFloating() || dock->x() >= 0);
}

void PaneArea::open(PaneId pane)
{
    QDockWidget *dock = m_docks.value(pane);
    const bool isOpened = dock && dock->isHidden();
    if (m_isNarrow && !(dock && dock->isFloating()))
        showOnly(pane);
    else if (pane == PaneId::Timeline)
        setTimelineShown(true);
    QWidget *widget = paneOf(pane);
    widget->show();
    widget->raise();
    // Its side may be as narrow as what stood there before.
    if (pane == PaneId::Details && isOpened && !m_isNarrow && !dock->isFloating())
        resizeDocks({dock}, {qMax(dock->width(), detailsUsual)}, Qt::Horizontal);
    if (QWidget *body = m_bodies.value(pane))
        body->setFocus(Qt::ShortcutFocusReason);
    if (focused() != pane) // what would take it is not in sight
        m_headers.value(pane)->setFocus(Qt::ShortcutFocusReason);
}

void PaneArea::toggle(PaneId pane)
{
    if (m_isNarrow || !isInSight(pane))
        return open(pane);
    if (pane == PaneId::Timeline)
        setTimelineShown(false);
    else
        m_docks.value(pane)->hide();
}

PaneId PaneArea::focused() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (PaneId pane : allPanes) {
        if (focus && isInSight(pane)
            && (paneOf(pane) == focus || paneOf(pane)->isAncestorOf(focus)))
            return pane;
    }
    return PaneId::Timeline;
}

FilterLine *PaneArea::filterOf(PaneId pane) const
{
    for (FilterLine *line : paneOf(pane)->findChildren<FilterLine *>()) {
        if (line->isVisible())
            return line;
    }
    return nullptr;
}

void PaneArea::focusNext(int step)
{
    QList<PaneId> panes;
    qsizetype current = -1;
    for (PaneId pane : allPanes) {
        if (!isInSight(pane))
            continue;
        const QWidget *focus = QApplication::focusWidget();
        if (focus && (paneOf(pane) == focus || paneOf(pane)->isAncestorOf(focus)))
            current = panes.size();
        panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    const qsizetype count = panes.size();
    const qsizetype next = current < 0 ? (step > 0 ? 0 : count - 1) : current + step;
    open(panes.at((next + count) % count));
}

void PaneArea::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    if (!isNarrow) {
        const QMap<PaneId, QSize> sizes = m_sizes; // it changes while the docks come back
        m_isNarrow = false;
        showWide(m_wide);
        m_sizes = sizes;
        return takeSizes();
    }
    m_wide = arrangement();
    m_isNarrow = true;
    showOnly(m_narrow);
}

void PaneArea::showOnly(PaneId pane)
{
    m_narrow = pane;
    setTimelineShown(pane == PaneId::Timeline);
    for (auto [id, dock] : std::as_const(m_docks).asKeyValueRange()) {
        if (!dock->isFloating())
            dock->setVisible(id == pane);
    }
    limit();
}

void PaneArea::showWide(const Arrangement &arrangement)
{
    setTimelineShown(arrangement.hasTimeline); // first: the docks take the room that it leaves
    if (!arrangement.docks.isEmpty())
        restoreState(arrangement.docks, layoutVersion);
    limit();
}

/// A window that jumps to a narrow size squeezes its docks before anybody hears of it: what they
/// measured in a wide one is kept all the time.
bool PaneArea::eventFilter(QObject *object, QEvent *event)
{
    auto *dock = qobject_cast<QDockWidget *>(object);
    if (dock && event->type() == QEvent::Resize && !m_isNarrow && width() >= wideFrom
        && !dock->isFloating())
        m_sizes.insert(m_docks.key(dock), dock->size());
    return QMainWindow::eventFilter(object, event);
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    setNarrow(width() < wideFrom);
}

/// QMainWindow squeezes its docks when the middle comes back among them.
void PaneArea::takeSizes()
{
    layout()->activate();
    const QMap<PaneId, QSize> sizes = m_sizes;
    for (auto [pane, size] : sizes.asKeyValueRange()) {
        QDockWidget *dock = m_docks.value(pane);
        if (!isInSight(pane) || dock->isFloating())
            continue;
        const Qt::DockWidgetArea area = dockWidgetArea(dock);
        if (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea)
            resizeDocks({dock}, {size.width()}, Qt::Horizontal);
        else
            resizeDocks({dock}, {size.height()}, Qt::Vertical);
    }
}

void PaneArea::setTimelineShown(bool isShown)
{
    if (m_middle->isHidden() != isShown)
        return;
    m_middle->setVisible(isShown);
    limit();
    Q_EMIT sightChanged(PaneId::Timeline, isShown);
}

/// Compose does not grow beyond what can be read, unless it has the room to itself.
void PaneArea::limit()
{
    QDockWidget *compose = m_docks.value(PaneId::Compose);
    const bool isAlone = m_isNarrow || m_middle->isHidden() || compose->isFloating();
    compose->setMaximumWidth(isAlone ? QWIDGETSIZE_MAX : composeMost);
}

void PaneArea::arrangeAnew(const QSize &size)
{
    resizeDocks({m_docks.value(PaneId::Compose), m_docks.value(PaneId::Details),
                 m_docks.value(PaneId::Sandbox)},
                {composeUsual, detailsUsual, sandboxUsual}, Qt::Horizontal);
    resizeDocks({m_docks.value(PaneId::Consumer)}, {size.height() * 2 / 5}, Qt::Vertical);
}

PaneArea::Arrangement PaneArea::arrangement() const
{
    Arrangement now = m_wide;
    if (!m_isNarrow)
        now = {.docks = saveState(layoutVersion), .hasTimeline = !m_middle->isHidden()};
    now.narrow = m_narrow;
    return now;
}

void PaneArea::restore(const Arrangement &arrangement)
{
    m_narrow = arrangement.narrow;
    if (!m_isNarrow)
        return showWide(arrangement);
    m_wide = arrangement;
    showOnly(m_narrow);
}

} // namespace TMinus
