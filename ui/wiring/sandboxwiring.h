// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sandbox/sandboxhost.h"

namespace TMinus {

class MainWindow;
class SandboxPane;
class StatusWriter;

/// The sandbox and what a window shows of it: pane, menu, status strip, and bars when it cannot
/// start.
class SandboxWiring final : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        QString store = {};  ///< folder
        quint16 port = 8080; ///< 0: any free one
    };
    /// All must outlive the wiring.
    SandboxWiring(SandboxHost &host, MainWindow &window, StatusWriter &status, const Place &place);

    void start();
    void stop();
    SandboxHost &host() const { return m_host; }

Q_SIGNALS:
    /// Somebody stops it: what uses it should let go first.
    void stopping();

private:
    void createPane();
    void startAt(quint16 port);
    void takeState(SandboxHost::State state);
    void takeFailure(const Error &error);
    void offerFreePort(const Error &error);

    SandboxHost &m_host;
    MainWindow &m_window;
    StatusWriter &m_status;
    const Place m_place;
    SandboxPane *m_pane = nullptr; ///< the window's
};

} // namespace TMinus
