// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/datefield.h"

#include "base/result.h"

#include <QMouseEvent>

namespace TMinus {

namespace {

constexpr int angleRoom = 24;

} // namespace

DateField::DateField(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true); // one angle instead of two
    setDisplayFormat(u"yyyy-MM-dd"_s);
}

void DateField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().x() > width() - angleRoom)
        return Q_EMIT calendarRequested();
    QDateEdit::mousePressEvent(event);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const bool isAltDown = event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_F4 || isAltDown)
        return Q_EMIT calendarRequested();
    QDateEdit::keyPressEvent(event);
}

} // namespace TMinus
