// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/panearea.h"
#include "ui/shell/statusstrip.h"

#include <QWidget>

class QMenuBar;

namespace TMinus {

class EnvironmentStrip;
class MessageBars;
class Rail;
class TopBar;
class WindowActions;
struct Profile;

/// The window: the strip of its environment, menus, the bar, message bars, the rail, the panes and
/// the status strip. It arranges these, keeps their state, and nothing else.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    WindowActions &actions() const { return *m_actions; }
    MessageBars &bars() const { return *m_bars; }
    TopBar &topBar() const { return *m_topBar; }
    PaneArea &panes() const { return *m_panes; }
    Rail &rail() const { return *m_rail; }
    StatusStrip &status() const { return *m_status; }
    /// Says everywhere which profile this is.
    void showProfile(const Profile &profile);
    /// Says at the edge and in the title whether @p profile is armed.
    void showArmed(const Profile &profile, bool isArmed);
    /// Somebody looks for it: shown, and in front.
    void bringForward();
    /// Takes the sizes and places of an earlier run; empty bytes: the usual ones.
    void restore(const QByteArray &geometry, const PaneArea::Arrangement &arrangement);

Q_SIGNALS:
    /// Somebody closes the window; it still has its size and its panes.
    void closing();
    /// Somebody wants to end the program.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    void connectSignals();
    void connectPanes();
    void openPaneOf(StatusStrip::Part part);
    void openFilter();
    void fit();

    WindowActions *m_actions;
    EnvironmentStrip *m_strip;
    QMenuBar *m_menus;
    TopBar *m_topBar;
    MessageBars *m_bars;
    Rail *m_rail;
    PaneArea *m_panes;
    StatusStrip *m_status;
};

} // namespace TMinus
