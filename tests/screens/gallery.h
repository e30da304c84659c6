// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

/// One sheet with all there is to choose from: colours, the shapes of states, icons, controls in
/// each of their states.
class Gallery final : public QWidget
{
    Q_OBJECT

public:
    /// @p title stands at its top.
    explicit Gallery(const QString &title);
};

} // namespace TMinus
