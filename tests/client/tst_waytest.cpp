// SPDX-License-Identifier: Apache-2.0
#include "client/waytest.h"

#include "client/clienttesting.h"
#include "client/tlstesting.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

using Outcome = ProbeLayer::Outcome;

class TestWayTest final : public QObject
{
    Q_OBJECT

    static void go(WayTest &way)
    {
        QSignalSpy finished(&way, &WayTest::finished);
        way.start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait(Testing::patience));
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 1);
    }

    static void compare(const QList<ProbeLayer> &layers, const QList<Outcome> &outcomes)
    {
        QCOMPARE(layers.size(), outcomes.size());
        for (qsizetype at = 0; at < layers.size(); ++at) {
            QCOMPARE(int(layers[at].name), int(at));
            QVERIFY2(layers[at].outcome == outcomes[at],
                     qPrintable(layers[at].error ? layers[at].error->message : QString()));
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsAPlainWay()
    {
        ScriptedServer server({Deed::hang()});
        WayTest way(settingsFor(server.endpoint(u"localhost"_s)));

        go(way);

        compare(way.layers(), {Outcome::Ok, Outcome::Ok, Outcome::Skipped});
        QVERIFY(way.isOpen());
        QVERIFY(QHostAddress(way.layers()[0].detail).isLoopback());
        QCOMPARE(way.layers()[1].detail, QString::number(server.serverPort()));
        QVERIFY(way.layers()[0].took && way.layers()[1].took);
        QVERIFY(server.requests().isEmpty());
        QTRY_COMPARE(server.openCount(), 0);
    }

    void findsASecureWayAndItsEnd()
    {
        ScriptedServer server({Deed::hang()}, tlsOf(u"selfsigned"_s));
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.pins = {pinOf(u"selfsigned"_s)};
        WayTest way(settings);

        go(way);

        compare(way.layers(), {Outcome::Ok, Outcome::Ok, Outcome::Ok});
        const QDate end = tlsOf(u"selfsigned"_s).localCertificate().expiryDate().toUTC().date();
        QCOMPARE(way.layers()[2].detail, end.toString(Qt::ISODate));
    }

    void stopsAtACertificateThatIsNotTrusted_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::newRow("no pins") << QString();
        QTest::newRow("another one pinned") << u"trusted"_s;
    }

    void stopsAtACertificateThatIsNotTrusted()
    {
        QFETCH(const QString, pin);
        ScriptedServer server({Deed::hang()}, tlsOf(u"selfsigned"_s));
        ConnectionSettings settings = settingsFor(server.endpoint());
        if (!pin.isEmpty())
            settings.pins = {pinOf(pin)};
        WayTest way(settings);

        go(way);

        compare(way.layers(), {Outcome::Ok, Outcome::Ok, Outcome::Failed});
        QVERIFY(!way.isOpen());
        QCOMPARE(way.layers()[2].error->kind, ErrorKind::Tls);
        QVERIFY(!way.layers()[2].error->message.isEmpty());
    }

    void stopsWhereNobodyListens()
    {
        QUrl endpoint(u"http://127.0.0.1"_s);
        endpoint.setPort(ScriptedServer::deafPort());
        WayTest way(settingsFor(endpoint));

        go(way);

        compare(way.layers(), {Outcome::Ok, Outcome::Failed, Outcome::Skipped});
        QCOMPARE(way.layers()[1].error->kind, ErrorKind::Connect);
    }

    void stopsAtANameThatIsNotThere()
    {
        ConnectionSettings settings = settingsFor(unknownName());
        settings.proxy.kind = ProxySettings::Kind::None;
        WayTest way(settings);

        go(way);

        compare(way.layers(), {Outcome::Failed, Outcome::Skipped, Outcome::Skipped});
        QCOMPARE(way.layers()[0].error->kind, ErrorKind::Name);
    }

    void stopsWhenTheHandshakeTakesTooLong()
    {
        ScriptedServer plain({Deed::hang()});
        QUrl endpoint = plain.endpoint();
        endpoint.setScheme(u"https"_s);
        WayTest way(settingsFor(endpoint, 3s));

        go(way);

        compare(way.layers(), {Outcome::Ok, Outcome::Ok, Outcome::Failed});
        QCOMPARE(way.layers()[2].error->kind, ErrorKind::Timeout);
    }

    void triesNothingBehindAProxy()
    {
        ConnectionSettings settings = settingsFor(QUrl(u"https://broker.example"_s));
        settings.proxy = {.kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = 9};
        WayTest way(settings);

        go(way);

        compare(way.layers(), {Outcome::Skipped, Outcome::Skipped, Outcome::Skipped});
        QVERIFY(way.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestWayTest)
#include "tst_waytest.moc"
