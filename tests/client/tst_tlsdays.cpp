// SPDX-License-Identifier: Apache-2.0
// Bad days of a secure connection: each is refused before anything has left, and told in words.
#include "client/clienttesting.h"
#include "client/pins.h"
#include "client/tlstesting.h"
#include "client/waytest.h"
#include "messaging/errortext.h"
#include "messaging/fate.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

namespace {

/// A server that answers a greeting with the choice of TLS 1.@p minor, and goes no further.
class OldServer final : public QTcpServer
{
public:
    explicit OldServer(char minor)
    {
        listen(QHostAddress::LocalHost, 0);
        connect(this, &QTcpServer::newConnection, this, [this, minor] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, minor] {
                socket->readAll();
                socket->write(choiceOf(minor));
            });
        });
    }
    QUrl endpoint() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }

private:
    static QByteArray choiceOf(char minor)
    {
        const QByteArray hello = QByteArray(1, 3) + char(minor + 1) + QByteArray(32, 'r')
            + QByteArray("\0\xC0\x13\0", 4); // no session, ECDHE-RSA-AES128-SHA
        const char size = static_cast<char>(hello.size());
        return QByteArray("\x16\3\1\0", 4) + char(size + 4) + QByteArray("\2\0\0", 3) + size
            + hello;
    }
};

} // namespace

class TestTlsDays final : public QObject
{
    Q_OBJECT

    QObject m_context;

    static void verify(const Error &error, const QString &words)
    {
        QCOMPARE(error.kind, ErrorKind::Tls);
        QCOMPARE(int(fateOf(error)), int(Fate::NotSent));
        const QString sentence = errorSentence(error);
        QVERIFY(sentence.startsWith(u"No secure connection could be made."_s));
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    /// Every operation, and the test of the way there, each of them.
    void verifyAll(const ConnectionSettings &settings, const QString &words)
    {
        for (const Verb verb : verbs) {
            HttpTransport transport(settings, fixedTime);
            Heard heard;
            run(verb, transport, &m_context, heard);
            QVERIFY(waitFor(heard));
            QVERIFY(heard.error);
            verify(*heard.error, words);
        }
        verify(wayError(settings), words);
    }

    static Error wayError(const ConnectionSettings &settings)
    {
        WayTest way(settings);
        QSignalSpy finished(&way, &WayTest::finished);
        way.start();
        finished.wait(Testing::patience);
        const ProbeLayer tls = way.layers().value(2);
        return tls.name == ProbeLayer::Name::Tls ? tls.error.value_or(Error()) : Error();
    }

    static std::optional<Error> consumed(const ScriptedServer &server,
                                         const QList<QByteArray> &pins)
    {
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.pins = pins;
        HttpTransport transport(settings, fixedTime);
        QObject context;
        Heard heard;
        run(Verb::Consume, transport, &context, heard);
        return waitFor(heard) ? heard.error : Error();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        trustAuthority(true);
    }

    void refusesACertificateInWords_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong host") << u"elsewhere"_s << u"host name did not match"_s;
        QTest::newRow("expired") << u"expired"_s << u"has expired"_s;
        QTest::newRow("self-signed") << u"selfsigned"_s << u"is self-signed"_s;
    }

    void refusesACertificateInWords()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, words);
        ScriptedServer server({Deed::hang()}, tlsOf(certificate));

        verifyAll(settingsFor(server.endpoint(u"localhost"_s)), words);

        QVERIFY(server.requests().isEmpty());
    }

    void refusesOldVersionsInWords_data()
    {
        QTest::addColumn<char>("minor");
        QTest::newRow("TLS 1.0") << char(0);
        QTest::newRow("TLS 1.1") << char(1);
    }

    void refusesOldVersionsInWords()
    {
        QFETCH(const char, minor);
        if (QSslSocket::activeBackend() != u"openssl")
            QSKIP("Other libraries say it in other words.");
        OldServer server(minor);

        verify(wayError(settingsFor(server.endpoint())), u"versions of TLS before 1.2"_s);
        OldServer another(minor);
        HttpTransport transport(settingsFor(another.endpoint()), fixedTime);
        Heard heard;
        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));
        verify(*heard.error, u"versions of TLS before 1.2"_s);
    }

    /// The same answer with another version is refused for something else.
    void refusesNothingElseInTheseWords()
    {
        if (QSslSocket::activeBackend() != u"openssl")
            QSKIP("As above.");
        OldServer server(2);

        const Error error = wayError(settingsFor(server.endpoint()));

        QCOMPARE(error.kind, ErrorKind::Tls);
        QVERIFY(!error.message.isEmpty());
        QVERIFY2(!error.message.contains(u"before 1.2"_s), qPrintable(error.message));
    }

    void trustsTheCertificateThatWasAcceptedAndNoOther()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Consume))}, tlsOf(u"selfsigned"_s));
        const auto refused = consumed(server, {});
        QVERIFY(refused);
        const QList<QByteArray> pins{QByteArray::fromHex(untrustedPin(*refused).toLatin1())};

        QVERIFY(!consumed(server, pins));

        for (const QString &other : {u"trusted"_s, u"elsewhere"_s, u"expired"_s}) {
            ScriptedServer elsewhere({Deed::hang()}, tlsOf(other));
            const auto error = consumed(elsewhere, pins);
            QVERIFY2(error, qPrintable(other));
            QCOMPARE(error->kind, ErrorKind::Tls);
            QVERIFY(elsewhere.requests().isEmpty());
        }
    }

    void offersNoTrustInWhatIsWrongInItself()
    {
        for (const QString &certificate : {u"elsewhere"_s, u"expired"_s}) {
            ScriptedServer server({Deed::hang()}, tlsOf(certificate));
            const Error error = wayError(settingsFor(server.endpoint()));
            QCOMPARE(error.kind, ErrorKind::Tls);
            QCOMPARE(untrustedPin(error), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestTlsDays)
#include "tst_tlsdays.moc"
