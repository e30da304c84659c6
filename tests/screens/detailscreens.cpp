// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/detailscreens.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/ledgerlist/ledgerdetails.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr QSize paneSize(372, 620);
constexpr QSize dialogSize(760, 560);

LedgerEntry entry(int seconds, const LedgerFact &fact, const QString &who = u"lin.yu"_s)
{
    return {.event = {.at = Stage::now().addSecs(seconds), .fact = fact}, .operatorName = who};
}

/// Sent with a wrong topic, noted on, sent once more; and then it came late.
LedgerFacts sampleFacts()
{
    const QDateTime now = Stage::now();
    LedgerMessage message{
        .row = 7,
        .id = u"01KF2Q8Z6T4M9V3X7C5B1N0J8R"_s,
        .state = MessageState::Pending,
        .derived = DerivedState::Overdue,
        .place = {.profile = u"orders-hangzhou"_s, .instance = u"MQ_INST_1234_BbT9xQ2k"_s},
        .draft = {.topic = u"coupon-reminder"_s,
                  .body = "{\"coupon\":\"C7781\",\"customer\":{\"id\":88412,\"tier\":\"gold\"}}",
                  .tag = u"EXPIRE_24H"_s,
                  .key = u"CPN-C7781-0940"_s,
                  .properties = {{u"region"_s, u"eu"_s}},
                  .due = now.addSecs(-427)},
        .bodyMd5 = u"66E4F71F3492FE828B29B6F2788F68EF"_s,
        .operatorName = u"lin.yu"_s,
        .created = now.addSecs(-1867),
        .sent = now.addSecs(-1867),
        .accepted = now.addSecs(-1866),
        .messageId = u"1E050A2B00017A9F"_s,
        .requestId = u"65F0A1C2D3E4F506"_s,
        .note = u"asked the coupon team, ticket 4471"_s};
    message.bodySize = message.draft.body.size();
    return {.message = message,
            .entries = {entry(-1867, LeavingFact{}),
                        entry(-1866, AcceptedFact{.receipt = {.messageId = message.messageId}}),
                        entry(-127, NoteFact{.text = message.note}, u"wang.li"_s)}};
}

void drawMessage(Stage &stage, const QString &look)
{
    SharedClock clock([] { return Stage::now(); });
    ZoneLens lens;
    lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
    QWidget frame;
    auto *header =
        new PaneHeader(QCoreApplication::translate("TMinus::DetailsPane", "Message"), &frame);
    auto *details = new LedgerDetails(*header, clock, lens, &frame);
    auto *column = new QVBoxLayout(&frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(details, 1);
    details->showFacts(sampleFacts());
    const std::pair<int, QString> tabs[] = {{0, u"summary"_s}, {1, u"body"_s}, {2, u"history"_s}};
    for (const auto &[tab, name] : tabs) {
        details->findChild<QTabBar *>(u"ledgerTabs"_s)->setCurrentIndex(tab);
        stage.draw(frame, paneSize, u"ledger-%1-%2"_s.arg(name, look));
    }
}

void drawSettings(Stage &stage, const QString &look)
{
    MainWindow window;
    window.resize(1280, 800);
    SettingsDialog dialog({.window = window, .actions = window.actions()});
    stage.draw(dialog, dialogSize, u"settings-%1"_s.arg(look));
    dialog.showPage(1);
    stage.draw(dialog, dialogSize, u"settings-keys-%1"_s.arg(look));
}

} // namespace

void drawDetails(Stage &stage, const QString &suffix)
{
    const std::pair<Theme::Choice, QString> looks[] = {{Theme::Choice::Light, u"light"_s},
                                                       {Theme::Choice::Dark, u"dark"_s}};
    for (const auto &[look, name] : looks) {
        stage.dress(look);
        drawMessage(stage, name + suffix);
        drawSettings(stage, name + suffix);
    }
    stage.dress(Theme::Choice::Light);
}

} // namespace TMinus
