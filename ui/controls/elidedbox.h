// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>

namespace TMinus {

/// A box to tick whose words end in "…" where there is no room; all of them stand in its tip then.
class ElidedBox final : public QCheckBox
{
    Q_OBJECT

public:
    explicit ElidedBox(const QString &text, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace TMinus
