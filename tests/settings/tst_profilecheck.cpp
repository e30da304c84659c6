// SPDX-License-Identifier: Apache-2.0
#include "settings/profilecodec.h"

#include "settings/fullprofile.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestProfileCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void goodOnesPass()
    {
        QVERIFY(checkProfile(fullProfile()));
        QVERIFY(checkProfile(sandboxProfile()));
    }

    void badOnesAreRefusedWithASentence_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *name, const QString &says, auto change) {
            Profile profile = fullProfile();
            change(profile);
            QTest::newRow(name) << profile << says;
        };
        add("no id", u"needs an id"_s, [](Profile &p) { p.id.clear(); });
        add("bad id", u"needs an id"_s, [](Profile &p) { p.id = u"A"_s; });
        add("no endpoint", u"needs an endpoint"_s, [](Profile &p) { p.endpoint.clear(); });
        add("sandbox elsewhere", u"is the sandbox of this computer"_s,
            [](Profile &p) { p.id = u"sandbox"_s; });
        add("role key in the file", u"it goes to the key store"_s,
            [](Profile &p) { p.credential.accessKeyId = u"eyJrZXlJZCI6"_s; });
        add("space in the key id", u"Paste it again"_s,
            [](Profile &p) { p.credential.accessKeyId = u"LT AI"_s; });
        add("line break in the key id", u"Paste it again"_s,
            [](Profile &p) { p.credential.accessKeyId = u"LTAI\n"_s; });
        add("proxy nowhere", u"a host and a port"_s, [](Profile &p) { p.proxy.host.clear(); });
        add("proxy without port", u"a host and a port"_s, [](Profile &p) { p.proxy.port = 0; });
    }

    void badOnesAreRefusedWithASentence()
    {
        QFETCH(const Profile, profile);
        QFETCH(const QString, says);

        const auto good = checkProfile(profile);

        QVERIFY(!good);
        QCOMPARE(good.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(good.error().message.contains(says), qUtf8Printable(good.error().message));
    }

    void onlyADirectWayNeedsNoProxyHost()
    {
        Profile profile = fullProfile();
        profile.proxy = {.kind = ProfileProxyKind::System};

        QVERIFY(checkProfile(profile));
    }
};

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "tst_profilecheck.moc"
