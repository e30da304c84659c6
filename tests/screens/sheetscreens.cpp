// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/sheetscreens.h"

#include "base/result.h"
#include "console/language.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/guide/guidedialog.h"
#include "ui/report/reportdialog.h"
#include "ui/shell/belllist.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/noticebook.h"
#include "ui/shell/windowactions.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QTemporaryDir>

namespace TMinus {

namespace {

using Kind = ReportPart::Kind;

LedgerMessage message(const QString &topic, const QString &key, const QDateTime &due)
{
    return {.draft = {.topic = topic, .key = key, .due = due}};
}

ShiftReport sampleReport()
{
    const QDateTime now = Stage::now();
    ShiftReport report{.wish = {.since = now.addSecs(-6 * 3600 - 32 * 60),
                                .ahead = std::chrono::hours(12),
                                .zone = QTimeZone("Asia/Shanghai")},
                       .made = now,
                       .until = now.addSecs(12 * 3600)};
    const std::pair<Kind, qint64> counts[] = {
        {Kind::Unknown, 1}, {Kind::Overdue, 9},     {Kind::Failed, 0},
        {Kind::Unacked, 6}, {Kind::NotWatched, 31}, {Kind::Held, 3},
        {Kind::Next, 412},  {Kind::Notes, 2},       {Kind::Sent, 1204}};
    for (const auto &[kind, count] : counts)
        report.parts.append({.kind = kind, .count = count});
    const auto put = [&report](Kind kind, const LedgerMessage &first, int times) {
        for (int each = 0; each < times; ++each)
            report.parts[int(kind)].messages.append(first);
    };
    put(Kind::Overdue, message(u"coupon-reminder"_s, {}, now.addSecs(-427)), 9);
    put(Kind::Unknown, message(u"payment-retry"_s, u"PAY-7730102"_s, now), 1);
    LedgerMessage held = message(u"order-timeout"_s, u"ORD-1"_s, now.addSecs(473));
    held.leaves = now.addSecs(353);
    put(Kind::Held, held, 3);
    return report;
}

void drawReport(Stage &stage, const QString &name)
{
    const auto dialog = std::make_unique<ReportDialog>(
        ReportDialog::Place{.profiles = {{u"orders"_s, u"Orders, Hangzhou"_s}},
                            .zone = QTimeZone("Asia/Shanghai"),
                            .now = Stage::now(),
                            .operatorName = u"lin.yu"_s});
    dialog->showReport(sampleReport());
    dialog->showLoad(
        {5, 6, 4, 120, 9, 8, 5, 4, 4, 5, 6, 12, 24, 30, 31, 20, 12, 8, 6, 5, 4, 3, 3, 3},
        {u"14:32"_s, u"17:32"_s, u"20:32"_s, u"23:32"_s, u"02:32"_s});
    dialog->findChild<QPlainTextEdit *>(u"reportNotes"_s)
        ->setPlainText(
            u"coupon-reminder: asked the coupon team at 14:30, ticket 4471. Do not resend "
            "before they answer."_s);
    stage.draw(*dialog, {608, 608}, name);
}

} // namespace

void drawSheets(Stage &stage, const QString &suffix)
{
    stage.dress(Theme::Choice::Light);
    drawReport(stage, u"report-light"_s + suffix);
    stage.dress(Theme::Choice::Dark);
    drawReport(stage, u"report-dark"_s + suffix);
    stage.dress(Theme::Choice::Light, 1.4);
    drawReport(stage, u"report-large-text"_s + suffix);
    stage.dress(Theme::Choice::Light);
    const QTemporaryDir folder;
    QDateTime clock = Stage::now();
    Application app({.data = folder.path(), .port = 0, .now = [&clock] { return clock; }});
    MainWindow &window = app.window();
    app.workplace().compose().pane().setAccess({}); // as with a sandbox that runs
    window.actions().action(WindowActions::Deed::Tour).trigger();
    stage.draw(window, {1440, 900}, u"tour-light"_s + suffix);
    stage.draw(window, {960, 600}, u"tour-small"_s + suffix);
    QDialog *keys = openKeySheet(window);
    stage.draw(*keys, {880, 680}, u"keys-light"_s + suffix);
    keys->close();
    GuideDialog guide(spokenLanguage());
    guide.showPage(u"timeline"_s);
    stage.draw(guide, {860, 640}, u"guide-light"_s + suffix);
    app.workplace().notices().add(barText({.kind = ErrorKind::Network, .left = true}));
    app.workplace().notices().add({.title = u"Stopped. 3 messages are still leased."_s,
                                   .text = u"Each comes again when its lease ends."_s});
    stage.draw(*window.findChild<BellList *>(u"bellList"_s), {420, 300}, u"bell-light"_s + suffix);
}

} // namespace TMinus
