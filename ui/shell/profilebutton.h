// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QPushButton>

class QLabel;

namespace TMinus {

class Chip;
class ElidedLabel;

/// Which profile the window works for: its environment as a coloured word, its own colour, its name,
/// its host.
class ProfileButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ProfileButton(QWidget *parent = nullptr);

    void showProfile(const Profile &profile);
    /// @p host is shown behind the name; empty: none.
    void setHost(const QString &host);
    /// Narrow windows leave the host away.
    void setShort(bool isShort);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    Chip *m_environment;
    QLabel *m_colour;
    ElidedLabel *m_name;
    ElidedLabel *m_host;
    bool m_isShort = false;
};

} // namespace TMinus
