// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/guidewiring.h"

#include "console/language.h"
#include "ui/guide/guidedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"

namespace TMinus {

namespace {

void openGuide(MainWindow &window)
{
    auto *guide = window.findChild<GuideDialog *>();
    if (!guide)
        guide = new GuideDialog(spokenLanguage(), &window);
    guide->showPage(guidePageOf(window.panes().focused()));
    guide->show();
    guide->raise();
    guide->activateWindow();
}

} // namespace

void wireGuide(MainWindow &window)
{
    QObject::connect(&window.actions().action(WindowActions::Deed::Guide), &QAction::triggered,
                     &window, [&window] { openGuide(window); });
}

} // namespace TMinus
