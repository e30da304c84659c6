// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QWidget>

namespace TMinus {

/// The coloured edge at the top of the window: which profile and environment this is. Armed
/// production is higher and hatched.
class EnvironmentStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentStrip(QWidget *parent = nullptr);
    void showProfile(const Profile &profile, bool isArmed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Profile m_profile = sandboxProfile();
    bool m_isArmed = false;
};

} // namespace TMinus
