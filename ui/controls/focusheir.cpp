// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/focusheir.h"

#include <QEvent>
#include <QWidget>

namespace TMinus {

FocusHeir::FocusHeir(QWidget &whole, QWidget &part)
    : QObject(&whole)
    , m_whole(whole)
    , m_part(part)
{
    part.installEventFilter(this);
    settle();
}

bool FocusHeir::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::EnabledChange:
        settle();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void FocusHeir::settle()
{
    const bool canTake = m_part.isVisibleTo(&m_whole) && m_part.isEnabledTo(&m_whole);
    QWidget *heir = canTake ? &m_part : nullptr;
    if (m_whole.focusProxy() != heir)
        m_whole.setFocusProxy(heir);
}

void handFocusOn(QWidget &whole, QWidget &part)
{
    new FocusHeir(whole, part);
}

} // namespace TMinus
