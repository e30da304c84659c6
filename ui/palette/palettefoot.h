// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

/// The last line of the palette: which keys do what, and which signs limit what is found.
class PaletteFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteFoot(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace TMinus
