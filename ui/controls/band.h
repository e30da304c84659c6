// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace TMinus {

/// A part of a dialog on a ground of its own, with a hairline on top where another part ends.
class Band final : public QWidget
{
    Q_OBJECT

public:
    struct Look
    {
        Ink ground = &Tokens::base;
        bool hasLine = false;
        int radius = 0; ///< of its corners
    };
    Band(Look look, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
};

} // namespace TMinus
