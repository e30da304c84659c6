// SPDX-License-Identifier: Apache-2.0
#include "client/managerpool.h"

#include "client/clienttesting.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

class TestManagerPool final : public QObject
{
    Q_OBJECT

    QObject m_context;

    static ConnectionSettings through(ProxySettings::Kind kind, quint16 port)
    {
        ConnectionSettings settings = settingsFor(QUrl(u"http://broker.example"_s));
        settings.proxy = {.kind = kind, .host = u"127.0.0.1"_s, .port = port};
        return settings;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { qunsetenv("http_proxy"); }

    void callsShareOneManagerAndPollsHaveTheirs()
    {
        ManagerPool pool(settingsFor(QUrl(u"http://127.0.0.1"_s)));

        const auto call = pool.forCall();
        const auto poll = pool.forPoll();

        QCOMPARE(pool.forCall(), call);
        QVERIFY(poll != call);
        QCOMPARE(pool.count(), 2);
    }

    void sixPlacesFillAManagerAndOneGivenBackIsUsedAgain_data()
    {
        QTest::addColumn<bool>("isPoll");
        QTest::newRow("calls") << false;
        QTest::newRow("polls") << true;
    }

    void sixPlacesFillAManagerAndOneGivenBackIsUsedAgain()
    {
        QFETCH(const bool, isPoll);
        ManagerPool pool(settingsFor(QUrl(u"http://127.0.0.1"_s)));
        const auto next = [&] { return isPoll ? pool.forPoll() : pool.forCall(); };
        QList<ManagerPool::Place> six;
        for (int place = 0; place < 6; ++place)
            six.append(next());
        QCOMPARE(pool.count(), 1);

        const auto seventh = next();
        QVERIFY(seventh != six.first());
        QCOMPARE(pool.count(), 2);

        six.removeLast();
        const auto again = next();
        QCOMPARE(again.get(), six.first().get());
        QCOMPARE(pool.count(), 2);
    }

    void aPlaceOutlivesItsPool()
    {
        ManagerPool::Place place;
        {
            ManagerPool pool(settingsFor(QUrl(u"http://127.0.0.1"_s)));
            place = pool.forPoll();
        }

        QVERIFY(!place->autoDeleteReplies());
    }

    void goesThroughAnHttpProxy()
    {
        ScriptedServer proxy({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(through(ProxySettings::Kind::Http, proxy.serverPort()), fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(proxy.requests().size(), 1);
        QVERIFY(proxy.requests().first().startsWith("POST http://broker.example/topics/"));
        QVERIFY(proxy.requests().first().contains("\r\nHost: broker.example\r\n"));
    }

    void namesItselfToAProxyAtOnce_data()
    {
        QTest::addColumn<Verb>("verb");
        for (const Verb verb : verbs)
            QTest::newRow(qPrintable(nameOf(verb))) << verb;
    }

    /// A second try, after a 407, is impossible: the body goes out once.
    void namesItselfToAProxyAtOnce()
    {
        QFETCH(const Verb, verb);
        ScriptedServer proxy({Deed::answer(goodReply(verb))});
        ConnectionSettings settings = through(ProxySettings::Kind::Http, proxy.serverPort());
        settings.proxy.user = u"user"_s;
        settings.proxy.password = Secret("pass");
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        run(verb, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(proxy.requests().size(), 1);
        QVERIFY(proxy.requests().first().contains("Proxy-Authorization: Basic dXNlcjpwYXNz\r\n"));
    }

    void asksASocksProxyForTheName()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        HttpTransport transport(through(ProxySettings::Kind::Socks5, proxy.serverPort()),
                                fixedTime);
        Heard heard;
        QSignalSpy connected(&proxy, &QTcpServer::newConnection);

        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(connected.wait(Testing::patience));
        QTcpSocket *socket = proxy.nextPendingConnection();
        QTRY_VERIFY(socket->bytesAvailable() >= 3);
        QCOMPARE(socket->read(1), QByteArray("\x05"));
        socket->readAll();
        socket->write(QByteArray("\x05\x00", 2));
        QTRY_VERIFY(socket->bytesAvailable() > 5);

        QVERIFY(socket->readAll().contains("broker.example"));
        socket->write(QByteArray("\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00", 10)); // refused
        QVERIFY(waitFor(heard));
        QCOMPARE(heard.error->kind, ErrorKind::Connect);
    }

    void aProxyThatIsNotThereIsAClosedWay()
    {
        HttpTransport transport(through(ProxySettings::Kind::Http, ScriptedServer::deafPort()),
                                fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Connect);
        QVERIFY(!heard.error->left);
    }

    void theLoopbackIsReachedDirectly()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Consume))});
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.proxy = {.kind = ProxySettings::Kind::Http,
                          .host = u"127.0.0.1"_s,
                          .port = ScriptedServer::deafPort()};
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QVERIFY(isDirect(settings));
    }

#ifdef Q_OS_LINUX
    void theSystemsProxyIsFoundWhereItIsWished()
    {
        ScriptedServer proxy({Deed::answer(goodReply(Verb::Consume))});
        qputenv("http_proxy", proxy.endpoint().toEncoded());
        HttpTransport transport(through(ProxySettings::Kind::System, 0), fixedTime);
        Heard heard;

        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(proxy.requests().size(), 1);
        QVERIFY(!isDirect(through(ProxySettings::Kind::System, 0)));
        QVERIFY(isDirect(through(ProxySettings::Kind::None, 0)));
    }
#endif
};

QTEST_GUILESS_MAIN(TestManagerPool)
#include "tst_managerpool.moc"
