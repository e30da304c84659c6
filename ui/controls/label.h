// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QLabel>

namespace TMinus {

/// Plain words in one of the colours and sizes of the look; both follow the theme and the user's
/// font.
class Label : public QLabel
{
    Q_OBJECT

public:
    struct Look
    {
        Ink ink = &Tokens::text;
        qreal share = 1; ///< of the system's size, see typography.h
        bool isStrong = false;
        bool isFixed = false; ///< code and ids
    };

    explicit Label(const QString &text, Look look, QWidget *parent = nullptr);

    void setInk(Ink ink);

protected:
    bool event(QEvent *event) override;

private:
    void dress();
    void colour();

    Look m_look;
};

} // namespace TMinus
