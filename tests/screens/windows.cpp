// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/windows.h"

#include "base/result.h"
#include "ledger/ledger.h"
#include "models/messagemodel.h"
#include "settings/profile.h"
#include "tests/screens/composescreens.h"
#include "tests/screens/consumersample.h"
#include "tests/screens/ledgerlists.h"
#include "tests/screens/stage.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/compose/timesection.h"
#include "ui/consumer/consumerpane.h"
#include "ui/controls/messagebars.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/windowactions.h"
#include "ui/timeline/timelineview.h"

#include <chrono>

#include <QApplication>
#include <QDeadlineTimer>
#include <QTemporaryDir>

namespace TMinus {

namespace {

constexpr std::chrono::minutes endOfHope(1);

/// What was sent on earlier days, for the program to find.
void writeLedger(const QString &folder)
{
    Ledger ledger({.path = folder + u"/ledger.sqlite"_s, .operatorName = u"lin.yu"_s, .now = [] {
                       return Stage::now();
                   }});
    fillLedger(ledger);
}

/// Until timeline and lists show what the ledger holds.
void waitForRows(MainWindow &window)
{
    const TwinPane &twin = *window.findChild<TwinPane *>();
    const TimelineView &view = *window.findChild<TimelineView *>();
    const QDeadlineTimer end(endOfHope);
    while ((twin.table().model()->rowCount() == 0 || view.scene().data().lanes.isEmpty())
           && !end.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void fill(Application &app, QDateTime &clock)
{
    MainWindow &window = app.window();
    app.start();
    waitForRows(window);
    fillConsumer(app.messages(), clock);
    window.findChild<ConsumerPane *>(u"consumer"_s)
        ->current()
        ->showStatus({ConsumerStatus::State::Polling, u"GID_ops_console"_s});
    auto &compose = *window.findChild<ComposePane *>();
    compose.setDraft(sampleDraft());
    compose.time().setLoad(sampleLoad());
}

} // namespace

void drawWindows(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    QDateTime clock = Stage::now();
    const QTemporaryDir folder;
    writeLedger(folder.path());
    Application app({.data = folder.path(), .port = 0, .now = [&clock] { return clock; }});
    MainWindow &window = app.window();
    fill(app, clock);
    stage.dress(Theme::Choice::Light);
    stage.draw(window, {1440, 900}, u"main-light"_s + end);
    stage.draw(window, {1440, 900}, u"main-2x"_s + end, 2);
    stage.draw(window, {1440, 900}, u"main-125"_s + end, 1.25);
    stage.draw(window, {960, 600}, u"small-timeline"_s + end);
    window.panes().open(PaneId::Consumer);
    stage.draw(window, {960, 600}, u"small-consumer"_s + end);
    stage.dress(Theme::Choice::Dark);
    stage.draw(window, {1280, 720}, u"main-1280-dark"_s + end);
    stage.draw(window, {1440, 900}, u"main-dark"_s + end);
    window.actions().action(WindowActions::Deed::Palette).trigger();
    stage.draw(window, {1440, 900}, u"palette-dark"_s + end);
    window.findChild<CommandPalette *>()->hide();
    window.panes().open(PaneId::Sandbox);
    window.panes().open(PaneId::Outbox);
    stage.draw(window, {1440, 900}, u"main-more-panes-dark"_s + end);
    window.panes().toggle(PaneId::Sandbox);
    window.panes().toggle(PaneId::Outbox);
    window.panes().open(PaneId::Consumer);
    stage.dress(Theme::Choice::Light, 1.4);
    window.bars().add(barText({.kind = ErrorKind::Network, .left = true}));
    stage.draw(window, {1440, 900}, u"main-large-text"_s + end);
    stage.draw(window, {960, 600}, u"small-large-text"_s + end);
    Profile production = sandboxProfile();
    production.name = u"Orders, Hangzhou"_s;
    production.environment = ProfileEnvironment::Production;
    window.showProfile(production);
    stage.dress(Theme::Choice::Light);
    stage.draw(window, {1440, 900}, u"main-production"_s + end);
}

} // namespace TMinus
