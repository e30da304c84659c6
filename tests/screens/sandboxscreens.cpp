// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/sandboxscreens.h"

#include "tests/screens/stage.h"
#include "ui/sandbox/sandboxpane.h"
#include "ui/shell/paneheader.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace TMinus {

void drawSandbox(Stage &stage, const QString &suffix)
{
    stage.dress(Theme::Choice::Light);
    QWidget place;
    auto *column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PaneHeader(SandboxPane::tr("Sandbox"), &place);
    auto *pane = new SandboxPane(*header, &place);
    column->addWidget(header);
    column->addWidget(pane, 1);
    pane->showState(SandboxHost::State::Running, u"http://127.0.0.1:8080"_s);
    SandboxStatus status;
    status.topics = {{.name = u"order-timeout"_s, .waiting = 1318}};
    status.groups = {{.name = u"GID_ops_console"_s, .leased = 22}};
    pane->showCounts(status);
    pane->findChild<QCheckBox *>(u"fault-latency"_s)->click();
    stage.draw(place, {312, 620}, u"sandbox-light"_s + suffix);
    stage.dress(Theme::Choice::Dark);
    stage.draw(place, {312, 620}, u"sandbox-dark"_s + suffix);
}

} // namespace TMinus
