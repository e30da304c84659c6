// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/controls/messagebar.h"

#include <QList>

#include <functional>

namespace TMinus {

/// The message bars of a window, newest first: three are shown, a line counts the rest. The same
/// words again raise the count of the bar that says them.
class MessageBars final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBars(QWidget *parent = nullptr);

    /// Shows @p text; @p chosen is called with the number of the button, from 0, that was pressed.
    void add(const BarText &text, const std::function<void(int)> &chosen = {});
    /// Takes the bars away that offer an action, since what they offer has been done.
    void settle();

private:
    void remove(MessageBar *bar);
    void arrange();

    QList<MessageBar *> m_bars;
    Label *m_more;
};

} // namespace TMinus
