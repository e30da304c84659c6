// SPDX-License-Identifier: Apache-2.0
#include "client/connection.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestConnection final : public QObject
{
    Q_OBJECT

    static ConnectionSettings good()
    {
        return {.endpoint = QUrl(u"https://broker.example"_s),
                .credentials = {.accessKeyId = u"id"_s, .accessKeySecret = Secret("secret")}};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsAnEndpoint_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("host");
        const auto row = [](const char *text, const char *url, const char *host) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url)
                                << QByteArray(host);
        };
        row("http://a.example", "http://a.example", "a.example");
        row("  https://a.example/ ", "https://a.example", "a.example");
        row("HTTP://A.Example:8080", "http://a.example:8080", "a.example:8080");
        row("http://127.0.0.1:8080/", "http://127.0.0.1:8080", "127.0.0.1:8080");
        row("http://[::1]:8080", "http://[::1]:8080", "[::1]:8080");
        row("https://b\xC3\xBC"
            "cher.example",
            "https://xn--bcher-kva.example", "xn--bcher-kva.example");
    }

    void passwordIsNotShown()
    {
        const QString said = readEndpoint(u"http://user:secret@host"_s).error().message;

        QVERIFY(said.contains(u"@host"_s));
        QVERIFY(!said.contains(u"secret"_s) && !said.contains(u"user:"_s));
    }

    void readsAnEndpoint()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, url);
        QFETCH(const QByteArray, host);

        const auto read = readEndpoint(text);

        QVERIFY(read.has_value());
        QCOMPARE(read->toString(), url);
        QCOMPARE(hostHeader(*read), host);
    }

    void refusesWhatIsNoEndpoint_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "a.example", "a.example:80", "http://", "http:///topics", "ftp://a.example",
              "file:///etc/passwd", "http://a.example/path", "http://a.example//",
              "http://a.example?x=1", "http://a.example#x", "http://me@a.example",
              "http://me:pw@a.example", "http://a.example:99999", "http://a b.example",
              "http://a.example\nHost: b"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesWhatIsNoEndpoint()
    {
        QFETCH(const QString, text);

        const auto read = readEndpoint(text);

        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!read.error().message.isEmpty());
    }

    void knowsThisComputer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("name") << u"http://localhost:1"_s << true;
        QTest::newRow("v4") << u"http://127.0.0.1"_s << true;
        QTest::newRow("v4, another") << u"https://127.9.9.9"_s << true;
        QTest::newRow("v6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("elsewhere") << u"http://10.0.0.1"_s << false;
        QTest::newRow("looks like it") << u"http://127.0.0.1.example"_s << false;
    }

    void knowsThisComputer()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, loopback);

        QCOMPARE(isLoopback(QUrl(text)), loopback);
    }

    void acceptsWhatCanBeSent()
    {
        ConnectionSettings settings = good();
        QVERIFY(checkSettings(settings).has_value());

        settings.credentials.securityToken = Secret("CAISzgJ1q6Ft5B2yfSjIr5a+/=");
        QVERIFY(checkSettings(settings).has_value());
    }

    void refusesWhatCannotBeSigned_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("no id") << u""_s << QByteArray("secret") << QByteArray();
        QTest::newRow("no secret") << u"id"_s << QByteArray() << QByteArray();
        QTest::newRow("space in the id") << u"i d"_s << QByteArray("secret") << QByteArray();
        QTest::newRow("line break in the id") << u"id\r\nX: y"_s << QByteArray("s") << QByteArray();
        QTest::newRow("Chinese id") << u"密钥"_s << QByteArray("secret") << QByteArray();
        QTest::newRow("line break in the token") << u"id"_s << QByteArray("s") << QByteArray("t\n");
    }

    void refusesWhatCannotBeSigned()
    {
        QFETCH(const QString, id);
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, token);
        ConnectionSettings settings = good();
        settings.credentials = {id, Secret(secret), Secret(token)};

        const auto checked = checkSettings(settings);

        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
    }

    void refusesAnEndpointThatNobodyChecked()
    {
        ConnectionSettings settings = good();
        settings.endpoint = QUrl(u"http://a.example/path"_s);

        QCOMPARE(checkSettings(settings).error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
