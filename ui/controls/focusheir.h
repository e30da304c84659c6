// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace TMinus {

/// Hands the focus that a widget is given on to a part of it, while that part can take it. A plain
/// focus proxy that is hidden or disabled swallows the focus, and Tab never comes past it.
class FocusHeir final : public QObject
{
    Q_OBJECT

public:
    /// Both live as long as @p whole, which owns this.
    FocusHeir(QWidget &whole, QWidget &part);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void settle();

    QWidget &m_whole;
    QWidget &m_part;
};

/// Makes @p part the heir of @p whole.
void handFocusOn(QWidget &whole, QWidget &part);

} // namespace TMinus
