// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/controls/label.h"

namespace TMinus {

/// A one-line label that gives way: it is cut with an ellipsis instead of forcing the window wider,
/// and tells the whole text as its tooltip then.
class ElidedLabel final : public Label
{
    Q_OBJECT

public:
    using Label::Label;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace TMinus
