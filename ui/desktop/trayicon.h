// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/desktopfacts.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace TMinus {

/// The program in the tray, where there is one: its environment as a badge, what waits in its tool
/// tip, a menu. Without a tray nothing depends on it.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether it can be seen.
    bool isThere() const { return m_icon != nullptr; }
    /// How things stand in all windows.
    void show(const QList<DesktopFacts> &windows);
    /// A balloon, or what the desktop has for it. False where there is no tray for it.
    bool say(const QString &title, const QString &text);

Q_SIGNALS:
    void openRequested();
    void quietRequested();
    void quitRequested();

private:
    void create();
    void fillMenu();

    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QList<DesktopFacts> m_shown;
    int m_looks = 0; ///< for a tray that came later
};

/// The program's icon, @p size wide, with the colour of @p environment in its corner; with
/// @p isAlarmed there is a mark in the other one.
QPixmap trayPicture(ProfileEnvironment environment, bool isAlarmed, int size);

} // namespace TMinus
