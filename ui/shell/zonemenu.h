// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QLineEdit;
class QListWidget;

namespace TMinus {

class ZoneLens;

/// Chooses the zone in which the window shows times: this computer's, UTC, or one of the world's,
/// found by a part of its name. It never changes an instant.
class ZoneMenu final : public QMenu
{
    Q_OBJECT

public:
    /// @p lens must outlive the menu.
    explicit ZoneMenu(ZoneLens &lens, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createFinder();
    void showChoice();
    void find(const QString &part);
    void take();

    ZoneLens &m_lens;
    QAction *m_local;
    QAction *m_utc;
    QLineEdit *m_search = nullptr;
    QListWidget *m_zones = nullptr;
};

} // namespace TMinus
