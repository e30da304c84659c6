// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace TMinus {

class ArmingBar;
class KeyCap;
class ProfileButton;
class WindowActions;

/// The bar under the menus: the profile, undo, the field that finds commands, notices, settings.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(WindowActions &actions, QWidget *parent = nullptr);

    ProfileButton &profile() const { return *m_profile; }
    ArmingBar &arming() const { return *m_arming; }
    /// The field that opens the palette.
    QPushButton &paletteField() const { return *m_palette; }
    QToolButton &bell() const { return *m_bell; }
    /// Narrow windows shorten the profile and the field.
    void setShort(bool isShort);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createWidgets(WindowActions &actions);

    ProfileButton *m_profile;
    ArmingBar *m_arming;
    QToolButton *m_undo;
    QPushButton *m_palette;
    KeyCap *m_paletteKey; ///< not in narrow windows
    QToolButton *m_bell;
    QToolButton *m_settings;
};

} // namespace TMinus
