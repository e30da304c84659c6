// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/trayicon.h"

#include "base/result.h"
#include "ui/shell/environment.h"

#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int lookEvery = 60; ///< calls of show(), where there is no tray yet
constexpr int pictureSizes[] = {16, 22, 32, 48, 64};

bool isAlarmed(const QList<DesktopFacts> &windows)
{
    return std::ranges::any_of(windows,
                               [](const DesktopFacts &window) { return window.overdue > 0; });
}

void paintDisc(QPainter &painter, const QRectF &place, const QColor &colour)
{
    painter.setBrush(Qt::white);
    painter.drawEllipse(place);
    painter.setBrush(colour);
    const qreal edge = place.width() / 8;
    painter.drawEllipse(place.adjusted(edge, edge, -edge, -edge));
}

} // namespace

QPixmap trayPicture(ProfileEnvironment environment, bool isAlarmed, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QGuiApplication::windowIcon().paint(&painter, picture.rect());
    painter.setPen(Qt::NoPen);
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    const qreal badge = size * 0.45;
    paintDisc(painter, QRectF(size - badge, size - badge, badge, badge),
              tokens.*environmentInk(environment));
    if (isAlarmed)
        paintDisc(painter, QRectF(size - badge, 0, badge, badge), tokens.overdue);
    return picture;
}

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
{
    if (QSystemTrayIcon::isSystemTrayAvailable())
        create();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::create()
{
    m_menu = std::make_unique<QMenu>();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setObjectName(u"tray"_s);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayIcon::fillMenu);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openRequested();
            });
    fillMenu();
    m_icon->setContextMenu(m_menu.get());
}

/// In the language that is spoken when somebody looks.
void TrayIcon::fillMenu()
{
    m_menu->clear();
    connect(m_menu->addAction(tr("Open T-Minus")), &QAction::triggered, this,
            &TrayIcon::openRequested);
    connect(m_menu->addAction(tr("Quiet for 30 min")), &QAction::triggered, this,
            &TrayIcon::quietRequested);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
}

void TrayIcon::show(const QList<DesktopFacts> &windows)
{
    if (!m_icon && ++m_looks % lookEvery == 0 && QSystemTrayIcon::isSystemTrayAvailable())
        create();
    if (!m_icon || windows == m_shown)
        return;
    m_shown = windows;
    QIcon picture;
    for (const int size : pictureSizes)
        picture.addPixmap(trayPicture(gravest(windows), isAlarmed(windows), size));
    m_icon->setIcon(picture);
    m_icon->setToolTip(desktopLines(windows));
    m_icon->show();
}

bool TrayIcon::say(const QString &title, const QString &text)
{
    if (!m_icon || !QSystemTrayIcon::supportsMessages())
        return false;
    m_icon->showMessage(title, text.isEmpty() ? u" "_s : text, m_icon->icon());
    return true;
}

} // namespace TMinus
