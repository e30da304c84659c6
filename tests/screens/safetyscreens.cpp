// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/safetyscreens.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/consumer/detailspane.h"
#include "ui/desktop/idlecover.h"
#include "ui/desktop/noticesdialog.h"
#include "ui/desktop/trayicon.h"
#include "ui/profiles/trustdialog.h"
#include "ui/shell/environment.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/typednamedialog.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace TMinus {

namespace {

void drawQuestions(Stage &stage, const QString &end)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("TMinus::ConsumerWiring", text);
    };
    TypedNameDialog typed({.what = words("Acknowledge %1 messages in production?").arg(412),
                           .text = words("They are gone for the whole group, for good."),
                           .name = u"order-timeout"_s,
                           .act = words("Acknowledge %1").arg(412)});
    typed.setAttribute(Qt::WA_DeleteOnClose, false);
    typed.findChild<QLineEdit *>(u"typedName"_s)->setText(u"order-"_s);
    stage.draw(typed, typed.sizeHint(), u"typed-name"_s + end);
    TrustDialog trust(u"mq.example.com"_s, u"3fa9c07d51be8e24"_s.repeated(4));
    trust.setAttribute(Qt::WA_DeleteOnClose, false);
    stage.draw(trust, {480, trust.heightForWidth(480)}, u"trust"_s + end);
    NoticesDialog notices({.notices = {.hasQuietHours = true}}, false);
    notices.setAttribute(Qt::WA_DeleteOnClose, false);
    stage.draw(notices, {480, notices.heightForWidth(480)}, u"notices"_s + end);
}

void drawMasked(Stage &stage, const QString &end)
{
    SharedClock clock([] { return Stage::now(); });
    const ZoneLens lens;
    QWidget frame;
    auto *header = new PaneHeader(u"Message"_s, &frame);
    auto *pane = new DetailsPane(*header, clock, lens, &frame);
    auto *column = new QVBoxLayout(&frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(pane, 1);
    const QByteArray body = R"({"card":"4111111111111111","orderId":88412})";
    pane->showFacts({.message = {.messageId = u"1E0578"_s,
                                 .body = body,
                                 .bodyMd5 = bodyMd5(body),
                                 .publishTime = Stage::now(),
                                 .firstConsumeTime = Stage::now(),
                                 .nextConsumeTime = Stage::now().addSecs(280),
                                 .consumedTimes = 1},
                     .origin = {.topic = u"order-timeout"_s,
                                .group = u"GID_ops_console"_s,
                                .mask = FieldMask({u"$.card"_s})},
                     .canAck = true,
                     .leasedAt = Stage::now()});
    stage.draw(frame, {372, 500}, u"details-masked"_s + end);
}

void drawMarks(Stage &stage, const QString &end)
{
    Profile profile{
        .name = u"Payments"_s, .environment = ProfileEnvironment::Staging, .colour = u"#7A3DB8"_s};
    MainWindow window;
    window.showProfile(profile);
    stage.draw(window, {960, 600}, u"profile-colour"_s + end);
    PreferenceFile preferences{QString()};
    IdleCover cover(preferences);
    window.show();
    cover.cover();
    stage.draw(window, {960, 600}, u"idle-cover"_s + end);
    QMenu menu;
    menu.addAction(u"Sandbox"_s);
    menu.addSection(u"Shop, Hangzhou"_s);
    menu.addAction(colourMark(profile, 12, 1), u"Payments"_s);
    menu.addAction(u"Orders"_s);
    stage.draw(menu, menu.sizeHint(), u"profile-menu"_s + end);
}

void drawTray(Stage &stage, const QString &end)
{
    QWidget shelf;
    auto *row = new QHBoxLayout(&shelf);
    for (const auto environment : {ProfileEnvironment::Sandbox, ProfileEnvironment::Staging,
                                   ProfileEnvironment::Production}) {
        for (const int size : {16, 22, 48}) {
            auto *picture = new QLabel(&shelf);
            picture->setPixmap(
                trayPicture(environment, environment == ProfileEnvironment::Production, size));
            row->addWidget(picture);
        }
    }
    stage.draw(shelf, {480, 80}, u"tray"_s + end);
}

} // namespace

void drawSafety(Stage &stage, const QString &suffix)
{
    stage.dress(Theme::Choice::Light);
    drawQuestions(stage, suffix);
    drawMasked(stage, suffix);
    if (!suffix.isEmpty())
        return;
    drawMarks(stage, suffix);
    drawTray(stage, suffix);
    stage.dress(Theme::Choice::Dark);
    drawQuestions(stage, u"-dark"_s);
    drawMarks(stage, u"-dark"_s);
    stage.dress(Theme::Choice::Light);
}

} // namespace TMinus
