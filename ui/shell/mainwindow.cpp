// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "settings/profile.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/environment.h"
#include "ui/shell/environmentstrip.h"
#include "ui/shell/profilebutton.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/style/tokens.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace TMinus {

namespace {

constexpr QSize leastSize(960, 600);
constexpr QSize usualSize(1280, 800);
constexpr int wideFrom = 1100; ///< below, words go that can be done without

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
    , m_actions(new WindowActions(*this))
{
    createWidgets();
    arrangeWidgets();
    connectSignals();
    connectPanes();
    setMinimumSize(leastSize);
    resize(usualSize);
    m_panes->arrangeAnew(usualSize);
}

void MainWindow::createWidgets()
{
    m_strip = new EnvironmentStrip(this);
    m_menus = new QMenuBar(this);
    m_actions->fill(*m_menus);
    m_topBar = new TopBar(*m_actions, this);
    m_bars = new MessageBars(this);
    m_bars->setObjectName(u"bars"_s);
    m_rail = new Rail(this);
    m_panes = new PaneArea(this);
    m_status = new StatusStrip(this);
}

void MainWindow::arrangeWidgets()
{
    auto *work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(m_bars);
    work->addWidget(m_panes, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(work, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_menus);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
}

void MainWindow::connectSignals()
{
    using Deed = WindowActions::Deed;
    connect(&m_actions->action(Deed::Quit), &QAction::triggered, this, &MainWindow::quitRequested);
    connect(&m_actions->action(Deed::CloseWindow), &QAction::triggered, this, &QWidget::close);
    connect(&m_actions->action(Deed::FullScreen), &QAction::toggled, this, [this](bool isFull) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull));
    });
    connect(&m_actions->action(Deed::NextPane), &QAction::triggered, this,
            [this] { m_panes->focusNext(1); });
    connect(&m_actions->action(Deed::PreviousPane), &QAction::triggered, this,
            [this] { m_panes->focusNext(-1); });
    connect(&m_actions->action(Deed::Filter), &QAction::triggered, this, &MainWindow::openFilter);
    connect(m_status, &StatusStrip::chosen, this, &MainWindow::openPaneOf);
}

void MainWindow::connectPanes()
{
    for (PaneId pane : allPanes) {
        connect(&m_actions->opening(pane), &QAction::triggered, this,
                [this, pane] { m_panes->open(pane); });
        m_rail->setLit(pane, m_panes->isInSight(pane));
    }
    connect(m_rail, &Rail::chosen, this, [this](PaneId pane) {
        m_panes->toggle(pane);
        m_rail->setLit(pane, m_panes->isInSight(pane));
    });
    connect(m_panes, &PaneArea::sightChanged, m_rail, &Rail::setLit);
}

void MainWindow::showProfile(const Profile &profile)
{
    m_topBar->profile().showProfile(profile);
    showArmed(profile, false);
}

void MainWindow::showArmed(const Profile &profile, bool isArmed)
{
    m_strip->showProfile(profile, isArmed && profile.isProduction());
    const QString word = environmentWord(profile.environment);
    setWindowTitle(isArmed && profile.isProduction()
                       ? tr("%1 – %2, armed – T-Minus", "%1 is a profile, %2 its environment")
                             .arg(profile.title(), word)
                       : tr("%1 – %2 – T-Minus", "%1 is a profile, %2 its environment")
                             .arg(profile.title(), word));
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::restore(const QByteArray &geometry, const PaneArea::Arrangement &arrangement)
{
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    fit();
    if (!arrangement.docks.isEmpty())
        m_panes->restore(arrangement);
}

void MainWindow::openPaneOf(StatusStrip::Part part)
{
    switch (part) {
    case StatusStrip::Part::Connection:
        return m_panes->open(PaneId::Consumer);
    case StatusStrip::Part::Server:
        return m_panes->open(PaneId::Log);
    case StatusStrip::Part::Held:
        return m_panes->open(PaneId::Outbox);
    case StatusStrip::Part::Sandbox:
        return m_panes->open(PaneId::Sandbox);
    case StatusStrip::Part::Zone:
        return; // its menu opens
    case StatusStrip::Part::NextDue:
    case StatusStrip::Part::Clock:
        return m_panes->open(PaneId::Timeline);
    }
}

/// The one of the pane that has the focus; of the timeline where that has none.
void MainWindow::openFilter()
{
    const QList<PaneId> panes{m_panes->focused(), PaneId::Timeline, PaneId::Consumer};
    for (const PaneId pane : panes) {
        if (FilterLine *line = m_panes->filterOf(pane)) {
            line->setFocus(Qt::ShortcutFocusReason);
            return line->selectAll();
        }
    }
}

void MainWindow::fit()
{
    const bool isShort = width() < wideFrom;
    m_topBar->setShort(isShort);
    m_status->setShort(isShort);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(palette()).chrome);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace TMinus
