// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/linklistener.h"

#include <QFileOpenEvent>

namespace TMinus {

LinkListener::LinkListener(QObject &program)
{
    program.installEventFilter(this);
}

bool LinkListener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    Q_EMIT linkOpened(static_cast<QFileOpenEvent *>(event)->url().toString(QUrl::FullyEncoded));
    return true;
}

} // namespace TMinus
