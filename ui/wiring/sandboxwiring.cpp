// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/sandboxwiring.h"

#include "ui/controls/messagebars.h"
#include "ui/sandbox/sandboxpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuswriter.h"
#include "ui/shell/windowactions.h"

#include <QTcpServer>

namespace TMinus {

namespace {

/// A port near @p taken on which nobody listens; 0, which means any, when there is none.
quint16 freePortAfter(quint16 taken)
{
    for (int port = taken + 1; port <= qMin(taken + 100, 65535); ++port) {
        if (QTcpServer().listen(QHostAddress::LocalHost, quint16(port)))
            return quint16(port);
    }
    return 0;
}

} // namespace

SandboxWiring::SandboxWiring(SandboxHost &host, MainWindow &window, StatusWriter &status,
                             const Place &place)
    : m_host(host)
    , m_window(window)
    , m_status(status)
    , m_place(place)
{
    createPane();
    connect(&m_host, &SandboxHost::stateChanged, this, &SandboxWiring::takeState);
    connect(&m_host, &SandboxHost::failed, this, &SandboxWiring::takeFailure);
    connect(&m_host, &SandboxHost::counted, m_pane, &SandboxPane::showCounts);
    connect(&m_host, &SandboxHost::counted, this, [this](const SandboxStatus &counts) {
        if (m_host.faults().isEmpty())
            m_status.tellCounts(counts);
        else
            m_status.tellFaults(int(m_host.faults().size()));
    });
    connect(&m_window.actions().action(WindowActions::Deed::StartStopSandbox), &QAction::triggered,
            this, [this] { m_host.state() == SandboxHost::State::Stopped ? start() : stop(); });
    takeState(m_host.state());
}

void SandboxWiring::createPane()
{
    m_pane = new SandboxPane(m_window.panes().header(PaneId::Sandbox));
    m_window.panes().setBody(PaneId::Sandbox, m_pane);
    connect(m_pane, &SandboxPane::startRequested, this, &SandboxWiring::start);
    connect(m_pane, &SandboxPane::faultsRequested, &m_host, &SandboxHost::setFaults);
    connect(&m_host, &SandboxHost::faultsChanged, m_pane, &SandboxPane::showFaults);
    m_pane->showFaults(m_host.faults());
    connect(m_pane, &SandboxPane::stopRequested, this, &SandboxWiring::stop);
}

void SandboxWiring::start()
{
    startAt(m_host.port().value_or(m_place.port));
}

void SandboxWiring::stop()
{
    Q_EMIT stopping();
    m_host.stop();
}

void SandboxWiring::startAt(quint16 port)
{
    m_window.bars().settle();
    m_host.start({.port = port, .store = m_place.store});
}

void SandboxWiring::takeState(SandboxHost::State state)
{
    using State = SandboxHost::State;
    m_pane->showState(state, m_host.endpoint());
    QAction &toggle = m_window.actions().action(WindowActions::Deed::StartStopSandbox);
    toggle.setText(state == State::Running ? tr("Stop sandbox") : tr("Start sandbox"));
    toggle.setEnabled(state == State::Running || state == State::Stopped);
    m_status.tellSandbox(state == State::Running
                             ? tr("The sandbox is running at %1.").arg(m_host.endpoint())
                             : state == State::Starting ? tr("The sandbox is starting…")
                             : state == State::Stopping ? tr("The sandbox is stopping…")
                                                        : tr("The sandbox is stopped."));
}

void SandboxWiring::takeFailure(const Error &error)
{
    if (error.kind == ErrorKind::Connect)
        return offerFreePort(error);
    BarText text = barText(error);
    if (error.kind == ErrorKind::Locked) {
        text.title = tr("Another process serves this sandbox already.");
        text.text = error.message; // a sentence that names the process and where it serves
    }
    text.actions = {tr("Try again")};
    m_window.bars().add(text, [this](int) { start(); });
}

void SandboxWiring::offerFreePort(const Error &error)
{
    const quint16 taken = m_host.port().value_or(m_place.port);
    const quint16 next = freePortAfter(taken);
    m_window.bars().add(
        {.kind = BarText::Kind::Error,
         .title = tr("Port %1 of this computer is taken by another program.").arg(taken),
         .text = tr("The sandbox can listen on another port; SDKs then need that one."),
         .detail = error.message,
         .actions = {next > 0 ? tr("Use port %1").arg(next) : tr("Use any free port")}},
        [this, next](int) { startAt(next); });
}

} // namespace TMinus
