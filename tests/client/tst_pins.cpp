// SPDX-License-Identifier: Apache-2.0
#include "client/pins.h"

#include "client/clienttesting.h"
#include "client/tlstesting.h"
#include "client/waytest.h"
#include "messaging/fate.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

class TestPins final : public QObject
{
    Q_OBJECT

    QObject m_context;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        trustAuthority(false);
    }

    void acceptsWhatIsTrustedAndNothingElse_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("authority");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *name, const QString &certificate, bool authority,
                            const QString &pin, bool accepted) {
            QTest::newRow(name) << certificate << authority << pin << accepted;
        };
        row("known authority", u"trusted"_s, true, {}, true);
        row("unknown authority", u"trusted"_s, false, {}, false);
        row("self-signed", u"selfsigned"_s, true, {}, false);
        row("another name", u"elsewhere"_s, true, {}, false);
        row("self-signed, pinned", u"selfsigned"_s, false, u"selfsigned"_s, true);
        row("unknown authority, pinned", u"trusted"_s, false, u"trusted"_s, true);
        row("another name, pinned", u"elsewhere"_s, false, u"elsewhere"_s, true);
        row("known authority, pinned", u"trusted"_s, true, u"trusted"_s, true);
        row("known authority, another pinned", u"trusted"_s, true, u"selfsigned"_s, false);
        row("self-signed, another pinned", u"selfsigned"_s, false, u"trusted"_s, false);
        row("the authority pinned, not the leaf", u"trusted"_s, true, u"ca"_s, false);
    }

    void acceptsWhatIsTrustedAndNothingElse()
    {
        QFETCH(const QString, certificate);
        QFETCH(const bool, authority);
        QFETCH(const QString, pin);
        QFETCH(const bool, accepted);
        trustAuthority(authority);
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))}, tlsOf(certificate));
        ConnectionSettings settings = settingsFor(server.endpoint(u"localhost"_s));
        if (pin == u"ca"_s)
            settings.pins = {QSslCertificate::fromPath(QStringLiteral(TEST_DATA "/tls/ca.pem"))
                                 .constFirst()
                                 .digest(QCryptographicHash::Sha256)};
        else if (!pin.isEmpty())
            settings.pins = {pinOf(pin)};
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(!heard.error, accepted);
        QCOMPARE(server.requests().size(), accepted ? 1 : 0);
        if (!accepted) {
            QCOMPARE(heard.error->kind, ErrorKind::Tls);
            QVERIFY(!heard.error->message.isEmpty());
            QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
        }
    }

    void namesTheFingerprintThatWasNotPinned()
    {
        trustAuthority(true);
        ScriptedServer server({Deed::hang()}, tlsOf(u"trusted"_s));
        ConnectionSettings settings = settingsFor(server.endpoint(u"localhost"_s));
        settings.pins = {pinOf(u"selfsigned"_s)};
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        const QString digest = QString::fromLatin1(pinOf(u"trusted"_s).toHex(':'));
        QVERIFY(heard.error->message.contains(digest));
    }

    void namesTheFingerprintOfAnUnknownIssuerOnly_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("authority");
        QTest::addColumn<bool>("isPinned");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("unknown authority") << u"trusted"_s << false << false << true;
        QTest::newRow("self-signed") << u"selfsigned"_s << true << false << true;
        QTest::newRow("another name") << u"elsewhere"_s << true << false << false;
        QTest::newRow("another one is pinned") << u"trusted"_s << false << true << false;
    }

    void namesTheFingerprintOfAnUnknownIssuerOnly()
    {
        QFETCH(const QString, certificate);
        QFETCH(const bool, authority);
        QFETCH(const bool, isPinned);
        QFETCH(const bool, isNamed);
        trustAuthority(authority);
        ScriptedServer server({Deed::hang()}, tlsOf(certificate));
        ConnectionSettings settings = settingsFor(server.endpoint(u"localhost"_s));
        if (isPinned)
            settings.pins = {pinOf(u"elsewhere"_s)};
        HttpTransport transport(settings, fixedTime);
        Heard heard;
        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(waitFor(heard));
        const QString pin = isNamed ? QString::fromLatin1(pinOf(certificate).toHex()) : QString();
        QCOMPARE(untrustedPin(*heard.error), pin);

        WayTest way(settings);
        QSignalSpy finished(&way, &WayTest::finished);
        way.start();
        QTRY_COMPARE(finished.count(), 1);

        QCOMPARE(untrustedPin(way.layers().at(2).error.value()), pin);
    }

    void comparesEveryConnectionWithThePins()
    {
        const QByteArray good = goodReply(Verb::Consume);
        ScriptedServer server({Deed::hang()}, tlsOf(u"selfsigned"_s));
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.pins = {pinOf(u"selfsigned"_s)};
        HttpTransport transport(settings, fixedTime);
        std::array<Heard, 4> polls;
        QObject context; // gone before the polls are
        for (Heard &poll : polls)
            run(Verb::Poll, transport, &context, poll);
        QTRY_COMPARE(server.requests().size(), 4);

        server.setScript({Deed::answer(good)});
        Heard heard;
        run(Verb::Consume, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(server.connectionCount(), 5);
    }

    void goesOutOnceOverTlsToo_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<bool>("reused");
        QTest::addColumn<bool>("reset");
        for (const Verb verb : verbs) {
            for (const bool reused : {false, true}) {
                for (const bool reset : {false, true}) {
                    QTest::addRow("%s, %s, %s", qPrintable(nameOf(verb)),
                                  reused ? "reused" : "fresh", reset ? "reset" : "closed")
                        << verb << reused << reset;
                }
            }
        }
    }

    void goesOutOnceOverTlsToo()
    {
        QFETCH(const Verb, verb);
        QFETCH(const bool, reused);
        QFETCH(const bool, reset);
        const Deed bad = reset ? Deed::reset(Deed::When::AfterBody) : Deed::close();
        const Deed good = Deed::answer(goodReply(verb));
        ScriptedServer server(reused ? QList{good, bad} : QList{bad}, tlsOf(u"selfsigned"_s));
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.pins = {pinOf(u"selfsigned"_s)};
        HttpTransport transport(settings, fixedTime);
        Heard before;
        if (reused) {
            run(verb, transport, &m_context, before);
            QVERIFY(waitFor(before));
        }
        Heard heard;

        run(verb, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(heard.error);
        QCOMPARE(heard.error->kind, ErrorKind::Network);
        QCOMPARE(server.requests().size(), reused ? 2 : 1);
    }

    void aPlainServerBehindHttpsIsATlsError()
    {
        ScriptedServer plain({{.when = Deed::When::AtOnce, .bytes = httpReply("400 No", "")}});
        QUrl endpoint = plain.endpoint();
        endpoint.setScheme(u"https"_s);
        HttpTransport transport(settingsFor(endpoint), fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Tls);
        QVERIFY(!heard.error->left);
    }

    void aResetInTheHandshakeSendsNothing()
    {
        ScriptedServer server({Deed::reset(Deed::When::AtOnce)}, tlsOf(u"selfsigned"_s));
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Connect);
        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
    }
};

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
