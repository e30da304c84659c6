// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sandbox/sandboxhost.h"

#include <QElapsedTimer>
#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace TMinus {

class EmptyPage;
class FaultsForm;
class Label;
class PaneHeader;

/// The sandbox of this computer: whether it runs, where, and how much it holds.
class SandboxPane final : public QWidget
{
    Q_OBJECT

public:
    /// Puts its button into @p header, which must live as long as the pane.
    explicit SandboxPane(PaneHeader &header, QWidget *parent = nullptr);

    /// Shows how the sandbox is; @p endpoint is empty while it does not run.
    void showState(SandboxHost::State state, const QString &endpoint);
    void showCounts(const SandboxStatus &status);
    /// Shows what goes wrong on purpose.
    void showFaults(const QStringList &specs);

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    /// What is to go wrong on purpose from now on.
    void faultsRequested(const QStringList &specs);

private:
    QWidget *factsPage();
    void press();
    void copySettings();

    PaneHeader &m_header;
    SandboxHost::State m_state = SandboxHost::State::Stopped;
    QPushButton *m_startStop;
    EmptyPage *m_empty;
    Label *m_endpoint;
    Label *m_stored;
    Label *m_topics;
    Label *m_uptime;
    QElapsedTimer m_running;
    FaultsForm *m_faults;
    QPushButton *m_copy;
    QStackedLayout *m_pages;
};

} // namespace TMinus
