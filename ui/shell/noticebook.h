// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "ui/controls/messagebar.h"

#include <QDateTime>
#include <QObject>

namespace TMinus {

class MessageBars;

/// What was told in message bars, the newest first; it stays when a bar is closed.
class NoticeBook final : public QObject
{
    Q_OBJECT

public:
    struct Notice
    {
        QDateTime at = {}; ///< UTC, of the last time
        BarText text = {};
        int count = 1; ///< how often it was told
        bool operator==(const Notice &) const = default;
    };
    explicit NoticeBook(Now now, QObject *parent = nullptr);

    /// Writes down what @p bars tells from now on.
    void follow(MessageBars &bars);
    void add(const BarText &text);
    const QList<Notice> &notices() const { return m_notices; }
    /// How many came since somebody looked.
    int unread() const { return m_unread; }
    void markRead();
    void clear();

Q_SIGNALS:
    void changed();

private:
    const Now m_now;
    QList<Notice> m_notices;
    int m_unread = 0;
};

} // namespace TMinus
