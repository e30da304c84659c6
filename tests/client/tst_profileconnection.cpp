// SPDX-License-Identifier: Apache-2.0
#include "client/profileconnection.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestProfileConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everythingIsTakenOver()
    {
        const Credentials who{u"id"_s, Secret("secret"), Secret("token")};
        const Profile profile{.id = u"p"_s,
                              .endpoint = u"https://mq.example.com:8443/"_s,
                              .instance = u"MQ_I"_s,
                              .window = 960h,
                              .timeout = 3s,
                              .proxy = {ProfileProxyKind::Socks5, u"h"_s, 1080, u"me"_s},
                              .pins = {u"0a"_s + QString(62, u'f')}};

        const ConnectionSettings settings = connectionSettings(profile, who).value();

        const ProxySettings proxy{
            .kind = ProxySettings::Kind::Socks5, .host = u"h"_s, .port = 1080, .user = u"me"_s};
        const ConnectionSettings expected{.endpoint = QUrl(u"https://mq.example.com:8443"_s),
                                          .instance = u"MQ_I"_s,
                                          .credentials = who,
                                          .timeout = 3s,
                                          .proxy = proxy,
                                          .pins = {'\n' + QByteArray(31, '\xff')},
                                          .delayWindow = 960h};
        QCOMPARE(settings.endpoint, expected.endpoint);
        QCOMPARE(settings.instance, expected.instance);
        QCOMPARE(settings.credentials, expected.credentials);
        QCOMPARE(settings.timeout, expected.timeout);
        QCOMPARE(settings.proxy, expected.proxy);
        QCOMPARE(settings.pins, expected.pins);
        QCOMPARE(settings.delayWindow, expected.delayWindow);
    }

    void eachProxyHasItsKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("expected");
        const auto add = [](const char *name, ProfileProxyKind kind, ProxySettings::Kind expected) {
            QTest::newRow(name) << int(kind) << int(expected);
        };
        add("none", ProfileProxyKind::None, ProxySettings::Kind::None);
        add("system", ProfileProxyKind::System, ProxySettings::Kind::System);
        add("http", ProfileProxyKind::Http, ProxySettings::Kind::Http);
        add("socks5", ProfileProxyKind::Socks5, ProxySettings::Kind::Socks5);
    }

    void eachProxyHasItsKind()
    {
        QFETCH(const int, kind);
        QFETCH(const int, expected);
        Profile profile = sandboxProfile();
        profile.proxy.kind = static_cast<ProfileProxyKind>(kind);

        QCOMPARE(int(connectionSettings(profile, {})->proxy.kind), expected);
    }

    void endpointIsChecked()
    {
        Profile profile = sandboxProfile();
        profile.endpoint = u"nowhere"_s;

        QCOMPARE(connectionSettings(profile, {}).error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestProfileConnection)
#include "tst_profileconnection.moc"
