// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/profilescreens.h"

#include "models/profilesmodel.h"
#include "tests/screens/stage.h"
#include "ui/controls/segments.h"
#include "ui/profiles/connectiontest.h"
#include "ui/profiles/profilesdialog.h"

#include <QToolButton>

namespace TMinus {

namespace {

using namespace std::chrono_literals;
using Outcome = ProbeLayer::Outcome;

Profile named(const QString &id, const QString &name, ProfileEnvironment environment)
{
    return {.id = id, .name = name, .environment = environment};
}

QList<Profile> someProfiles()
{
    Profile sandbox = sandboxProfile();
    sandbox.name = u"Sandbox on this computer"_s;
    Profile payments =
        named(u"payments-staging"_s, u"Payments staging"_s, ProfileEnvironment::Staging);
    payments.endpoint = u"https://1830000000000001.mqrest.cn-shanghai.aliyuncs.com"_s;
    payments.instance = u"MQ_INST_1830000000000001_BbT9xQ2k"_s;
    payments.topics = {
        {.name = u"order-timeout"_s}, {.name = u"coupon-reminder"_s}, {.name = u"payment-retry"_s}};
    payments.groups = {u"GID_ops_console"_s};
    payments.credential.accessKeyId = u"LTAI5tExampleKeyId0001"_s;
    return {sandbox,
            named(u"orders-dev"_s, u"Order team, development"_s, ProfileEnvironment::Development),
            payments, named(u"orders"_s, u"Orders, Hangzhou"_s, ProfileEnvironment::Production),
            named(u"coupons"_s, u"Coupons, Shenzhen"_s, ProfileEnvironment::Production)};
}

ProbeReport failedTest()
{
    using Name = ProbeLayer::Name;
    return {.layers = {{Name::Name, Outcome::Ok, 4ms, u"106.14.0.18"_s, {}},
                       {Name::Tcp, Outcome::Ok, 9ms, u"443"_s, {}},
                       {Name::Tls, Outcome::Ok, 22ms, u"2027-11-03"_s, {}},
                       {Name::Clock, Outcome::Ok, {}, u"120ms"_s, {}},
                       {.name = Name::KeyId, .outcome = Outcome::Ok},
                       {.name = Name::Signature,
                        .outcome = Outcome::Failed,
                        .error = Error{.kind = ErrorKind::Service,
                                       .httpStatus = 403,
                                       .code = u"SignatureDoesNotMatch"_s,
                                       .requestId = u"65A0F3D14E2B8C0007A1E2B7"_s}},
                       {.name = Name::Topic},
                       {.name = Name::Group}},
            .signedText = u"DELETE\n\ntext/xml;charset=utf-8\nTue, 12 Jan 2027 06:31:55 GMT\n"
                          "x-mq-version:2015-06-06\n/topics/order-timeout/messages"_s,
            .request = u"DELETE /topics/order-timeout/messages HTTP/1.1\n"_s};
}

} // namespace

void drawProfiles(Stage &stage, const QString &suffix)
{
    stage.dress(Theme::Choice::Light);
    ProfilesModel model;
    model.setProfiles(someProfiles());
    ProfilesDialog dialog(model);
    dialog.choose(u"payments-staging"_s);
    dialog.showSecretPlace(u"payments-staging"_s, SecretField::Place::KeyStore);
    dialog.test().showReport(failedTest(), QUrl(someProfiles().at(2).endpoint));
    stage.draw(dialog, {1120, 720}, u"profiles-light"_s + suffix);
    stage.dress(Theme::Choice::Dark);
    stage.draw(dialog, {1120, 720}, u"profiles-dark"_s + suffix);
    auto *pages = dialog.findChild<Segments *>(u"formPages"_s);
    dialog.test().showNothing();
    for (int page = 1; page < 4; ++page) {
        pages->setCurrent(page);
        stage.draw(dialog, {1120, 720}, u"profiles-page%1-dark"_s.arg(page + 1) + suffix);
    }
    stage.dress(Theme::Choice::Light, 1.4);
    pages->setCurrent(0);
    stage.draw(dialog, {1120, 720}, u"profiles-large-text"_s + suffix);
    stage.dress(Theme::Choice::Light);
    dialog.findChild<QToolButton *>(u"addProfile"_s)->click();
    stage.draw(dialog, {1120, 720}, u"profiles-new"_s + suffix);
}

} // namespace TMinus
