// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/zonewiring.h"

#include "timeline/zonelens.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/zonemenu.h"

namespace TMinus {

void wireZone(MainWindow &window, ZoneLens &lens)
{
    auto *menu = new ZoneMenu(lens, &window);
    StatusPart &part = window.status().part(StatusStrip::Part::Zone);
    part.setToolTip(ZoneMenu::tr("The zone in which this window shows times. It changes no time."));
    QObject::connect(&part, &QAbstractButton::clicked, menu, [&part, menu] {
        menu->popup(part.mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    QObject::connect(&window.actions().action(WindowActions::Deed::NextZone), &QAction::triggered,
                     &lens, &ZoneLens::chooseNext);
}

} // namespace TMinus
