// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/logscreens.h"

#include "models/logmodel.h"
#include "tests/screens/stage.h"
#include "ui/application.h"
#include "ui/controls/segments.h"
#include "ui/log/logtable.h"

#include <QTemporaryDir>

namespace TMinus {

namespace {

using namespace std::chrono_literals;
using Verb = Exchange::Verb;

struct Logged
{
    Verb verb;
    const char *method;
    const char *target;
    int status;
    int msBefore; ///< 14:32:07
    int took;
    int sent;
    int asked, refused, brought;
    const char *code;
    const char *requestId;
};

constexpr Logged requests[] = {
    {Verb::Publish, "POST", "/topics/order-timeout/messages", 201, 36'878, 21, 598, 0, 0, 0, "",
     "65A0F3D14E2B8C0007A1E39E"},
    {Verb::Consume, "GET",
     "/topics/coupon-reminder/messages?consumer=GID_ops_console&numOfMessages=16&waitseconds=30",
     404, 34'100, 30'012, 0, 0, 0, 0, "", "65A0F3D14E2B8C0007A1E3A1"},
    {Verb::Publish, "POST", "/topics/payment-retry/messages", 0, 12'000, 15'000, 612, 0, 0, 0, "",
     ""},
    {Verb::Acknowledge, "DELETE", "/topics/order-timeout/messages?consumer=GID_ops_console", 404,
     8'598, 18, 2'048, 16, 1, 0, "ReceiptHandleError", "65A0F3D14E2B8C0007A1E4F0"},
    {Verb::Consume, "GET",
     "/topics/order-timeout/messages?consumer=GID_ops_console&numOfMessages=16&waitseconds=30", 200,
     1'882, 1'204, 0, 0, 0, 2, "", "65A0F3D14E2B8C0007A1E52C"},
};

std::optional<Error> errorOf(const Logged &one)
{
    if (one.status == 0)
        return Error{.kind = ErrorKind::Network, .left = true};
    if (*one.code == '\0')
        return std::nullopt;
    return Error{.kind = ErrorKind::Service,
                 .httpStatus = one.status,
                 .code = QString::fromLatin1(one.code),
                 .requestId = QString::fromLatin1(one.requestId)};
}

Exchange exchangeOf(const Logged &one)
{
    const QString method = QString::fromLatin1(one.method);
    const QString target = QString::fromLatin1(one.target);
    const QDateTime started = Stage::now().addMSecs(-one.msBefore);
    const QString date =
        QLocale::c().toString(started.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return {.verb = one.verb,
            .endpoint = u"http://127.0.0.1:8080"_s,
            .method = method,
            .target = target,
            .signedText = method + u"\n\ntext/xml;charset=utf-8\n"_s + date
                + u"\nx-mq-version:2015-06-06\n"_s + target,
            .request = method + u' ' + target + u" HTTP/1.1\nHost: 127.0.0.1:8080\nDate: "_s + date
                + u"\nx-mq-version: 2015-06-06\nContent-Type: text/xml;charset=utf-8\n"_s
                + u"Authorization: MQ LTAI5t…0001:…\n"_s,
            .started = started,
            .took = std::chrono::milliseconds(one.took),
            .status = one.status,
            .requestId = QString::fromLatin1(one.requestId),
            .sent = one.sent,
            .left = one.sent > 0,
            .asked = one.asked,
            .refused = one.refused,
            .brought = one.brought,
            .error = errorOf(one)};
}

} // namespace

void fillLog(LogModel &model)
{
    for (const Logged &one : requests)
        model.add(exchangeOf(one));
    model.flush();
}

void drawLog(Stage &stage, const QString &suffix)
{
    const QTemporaryDir folder;
    ProgramLog log(LogPlace{}, &Stage::now);
    log.take(LogLevel::Info, u"tminus.ui"_s, u"T-Minus begins."_s);
    log.take(LogLevel::Warning, u"tminus.storage"_s, u"No checkpoint was made: it is locked."_s);
    log.take(LogLevel::Error, u"tminus.broker.store"_s, u"Message 7 cannot be read."_s);
    Application app({.data = folder.path(), .log = &log, .port = 0, .now = Stage::now});
    MainWindow &window = app.window();
    PaneArea &panes = window.panes();
    stage.dress(Theme::Choice::Light);
    window.resize(1440, 900);
    window.show();
    panes.toggle(PaneId::Compose);
    panes.toggle(PaneId::Consumer);
    panes.open(PaneId::Sandbox);
    panes.open(PaneId::Log);
    stage.draw(window, {1440, 720}, u"log-empty"_s + suffix);
    fillLog(app.log());
    window.findChild<LogTable *>(u"requests"_s)->selectRow(2);
    stage.draw(window, {1440, 900}, u"log-light"_s + suffix);
    stage.dress(Theme::Choice::Dark);
    stage.draw(window, {1440, 900}, u"log-dark"_s + suffix);
    stage.draw(window, {960, 600}, u"log-small-start"_s + suffix);
    panes.open(PaneId::Log);
    stage.draw(window, {960, 600}, u"log-small-dark"_s + suffix);
    stage.dress(Theme::Choice::Light, 1.4);
    stage.draw(window, {1280, 900}, u"log-large-text"_s + suffix);
    stage.dress(Theme::Choice::Light);
    window.findChild<Segments *>(u"logKinds"_s)->setCurrent(1);
    stage.draw(window, {1440, 900}, u"log-program"_s + suffix);
    stage.dress(Theme::Choice::Dark);
    stage.draw(window, {1440, 900}, u"log-program-dark"_s + suffix);
}

} // namespace TMinus
