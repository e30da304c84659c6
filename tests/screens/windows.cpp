// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/windows.h"

#include "base/result.h"
#include "ledger/ledger.h"
#include "models/messagemodel.h"
#include "settings/profilefile.h"
#include "settings/secretstore.h"
#include "tests/screens/composescreens.h"
#include "tests/screens/consumersample.h"
#include "tests/screens/ledgerlists.h"
#include "tests/screens/stage.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/compose/timesection.h"
#include "ui/compose/undobar.h"
#include "ui/consumer/consumerpane.h"
#include "ui/controls/messagebars.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/windowactions.h"
#include "ui/timeline/timelineview.h"

#include <chrono>
#include <functional>

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
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

void waitUntil(const std::function<bool()> &isSo)
{
    const QDeadlineTimer end(endOfHope);
    while (!isSo() && !end.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// A message beside the consumer that it came to.
void drawDetails(Stage &stage, MainWindow &window, const QString &end)
{
    stage.dress(Theme::Choice::Light);
    ConsumerPage *page = window.findChild<ConsumerPane *>(u"consumer"_s)->current();
    const QModelIndex index = page->model().index(5, 0);
    page->table().setCurrentIndex(index);
    window.resize(1440, 900);
    window.show(); // as wide as it is drawn, before the pane is opened
    QApplication::processEvents();
    Q_EMIT page->detailsRequested(index);
    stage.draw(window, {1440, 900}, u"main-details"_s + end);
    window.panes().toggle(PaneId::Details);
}

/// As an operator goes there: the profile opens read-only, then it is armed.
void drawProduction(Stage &stage, Application &app, SecretStore &secrets, const QString &folder,
                    const QString &end)
{
    const QString id = u"orders"_s;
    ServiceLink &link = app.workplace().link();
    const Profile production{
        .id = id,
        .name = u"Orders, Hangzhou"_s,
        .endpoint = link.endpoint().toString(),
        .credential = {.source = CredentialSource::KeyStore, .accessKeyId = u"sandbox"_s}};
    ProfileFile file(folder + u"/profiles.json"_s);
    const bool isAdded = file.add(production).has_value();
    bool isKept = false;
    secrets.write(secretAccount(id), Secret("sandbox"), &app.window(),
                  [&](const Result<void> &kept) { isKept = kept.has_value(); });
    waitUntil([&] { return isKept; });
    if (isAdded)
        app.workplace().profiles().choose(id);
    waitUntil([&] { return link.isOpen() && link.profile().id == id; });
    stage.draw(app.window(), {1440, 900}, u"main-production"_s + end);
    app.window().actions().action(WindowActions::Deed::ArmDisarm).trigger();
    if (auto *question = app.window().findChild<QDialog *>(u"armingDialog"_s))
        question->accept();
    waitUntil([&] { return link.arming().isArmed(); });
    stage.draw(app.window(), {1440, 900}, u"main-production-armed"_s + end);
    const QDateTime now = Stage::now();
    app.window().findChild<UndoBar *>()->add({.id = u"1"_s,
                                              .name = u"ORD-20270112-88412"_s,
                                              .since = now.addSecs(-2),
                                              .leaves = now.addSecs(3)});
    stage.draw(app.window(), {1440, 900}, u"main-production-undo"_s + end);
}

} // namespace

void drawWindows(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    QDateTime clock = Stage::now();
    const QTemporaryDir folder;
    writeLedger(folder.path());
    SessionSecretStore secrets;
    Application app(
        {.data = folder.path(), .secrets = &secrets, .port = 0, .now = [&clock] { return clock; }});
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
    stage.dress(Theme::Choice::Contrast);
    stage.draw(window, {1440, 900}, u"main-contrast"_s + end);
    stage.dress(Theme::Choice::Dark);
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
    window.bars().settle();
    drawDetails(stage, window, end);
    drawProduction(stage, app, secrets, folder.path(), end);
}

} // namespace TMinus
