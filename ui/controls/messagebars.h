// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/controls/messagebar.h"

#include <QList>

#include <functional>

namespace TMinus {

/// The message bars of a window, newest first: three are shown, a line counts the rest. The same
/// words again raise the count of the bar that says them, other words of the same cause replace them.
class MessageBars final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBars(QWidget *parent = nullptr);

    /// Shows @p text; @p chosen is called with the number of the button, from 0, that was pressed.
    void add(const BarText &text, const std::function<void(int)> &chosen = {});
    /// Whether a bar of @p cause has not been closed yet.
    bool tells(const QString &cause) const { return barOf(cause) != nullptr; }
    /// Takes away what is told of @p cause: it is over.
    void settle(const QString &cause);
    /// Takes the bars away that offer an action, since what they offer has been done; what goes on
    /// stays.
    void settle();

Q_SIGNALS:
    /// Something was told, perhaps once more.
    void told(const TMinus::BarText &text);

private:
    MessageBar *barOf(const QString &cause) const;
    void remove(MessageBar *bar);
    void arrange();

    QList<MessageBar *> m_bars;
    Label *m_more;
};

} // namespace TMinus
