// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/bellwiring.h"

#include "ui/controls/messagebars.h"
#include "ui/shell/belllist.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebook.h"
#include "ui/shell/topbar.h"

#include <QToolButton>

namespace TMinus {

void wireBell(MainWindow &window, NoticeBook &book, const ZoneLens &lens)
{
    for (MessageBars *bars : window.findChildren<MessageBars *>())
        book.follow(*bars);
    auto *list = new BellList(book, lens, &window);
    QToolButton &bell = window.topBar().bell();
    bell.setEnabled(true);
    const auto say = [&bell, &book] {
        const QString words = book.unread() == 0
            ? BellList::tr("What was reported")
            : BellList::tr("%n report(s) since you looked", nullptr, book.unread());
        bell.setToolTip(words);
        bell.setAccessibleName(words);
    };
    QObject::connect(&book, &NoticeBook::changed, &bell, say);
    QObject::connect(&bell, &QToolButton::clicked, list, [list, &bell] {
        list->open(bell.mapToGlobal(QPoint(bell.width(), bell.height() + 2)));
    });
    say();
}

} // namespace TMinus
