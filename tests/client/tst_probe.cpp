// SPDX-License-Identifier: Apache-2.0
#include "client/probe.h"

#include "client/clienttesting.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

namespace {

/// One letter a layer, in the order of ProbeLayer::Name: o ok, w warning, F failed, - skipped.
QString letters(const ProbeReport &report)
{
    QString text;
    for (const ProbeLayer &layer : report.layers)
        text += u"owF-"_s.at(int(layer.outcome));
    return text;
}

QByteArray refusal(const QByteArray &status, const QByteArray &code)
{
    return httpReply(status,
                     "<?xml version=\"1.0\" ?><Error xmlns=\"http://mq.aliyuncs.com/doc/v1\">"
                     "<Code>"
                         + code
                         + "</Code><Message>m</Message><RequestId>1"
                           "</RequestId><HostId>h</HostId></Error>");
}

const QByteArray handleRefused = httpReply(
    "404 Not Found",
    "<?xml version=\"1.0\"?><Errors xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Error><ErrorCode>"
    "ReceiptHandleError</ErrorCode><ErrorMessage>m</ErrorMessage><ReceiptHandle>"
    "tminus-probe-no-handle</ReceiptHandle></Error></Errors>");

} // namespace

class TestProbe final : public QObject
{
    Q_OBJECT

    QObject m_context;
    int m_count = 0;
    Result<ProbeReport> m_outcome = ProbeReport{};

    Callback<ProbeReport> keep()
    {
        return [this](Result<ProbeReport> outcome) {
            ++m_count;
            m_outcome = std::move(outcome);
        };
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_count = 0;
        m_outcome = ProbeReport{};
    }

    void namesTheLayerThatFailed_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &reply, const QString &topic,
                            const QString &group, const QString &expected) {
            QTest::newRow(name) << reply << topic << group << expected;
        };
        row("all well", handleRefused, u"t"_s, u"g"_s, u"oo-ooooo"_s);
        row("acknowledged, strangely", "HTTP/1.1 204 No Content\r\n\r\n", u"t"_s, u"g"_s,
            u"oo-ooooo"_s);
        row("clock", refusal("408 Timeout", "TimeExpired"), u"t"_s, u"g"_s, u"oo-F----"_s);
        row("key id", refusal("403 No", "InvalidAccessKeyId"), u"t"_s, u"g"_s, u"oo-oF---"_s);
        row("signature", refusal("403 No", "SignatureDoesNotMatch"), u"t"_s, u"g"_s, u"oo-ooF--"_s);
        row("topic", refusal("404 No", "TopicNotExist"), u"t"_s, u"g"_s, u"oo-oooF-"_s);
        row("group", refusal("404 No", "SubscriptionNotExist"), u"t"_s, u"g"_s, u"oo-ooooF"_s);
        row("only the key", refusal("404 No", "TopicNotExist"), {}, {}, u"oo-ooo--"_s);
        row("only the topic", refusal("404 No", "SubscriptionNotExist"), u"t"_s, {}, u"oo-oooo-"_s);
        row("not the service", httpReply("200 OK", "<html>"), u"t"_s, u"g"_s, u"oo-oF---"_s);
        row("a redirect", httpReply("302 Found", "", "Location: /login\r\n"), u"t"_s, u"g"_s,
            u"oo-oF---"_s);
    }

    void namesTheLayerThatFailed()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const QString, topic);
        QFETCH(const QString, group);
        QFETCH(const QString, expected);
        ScriptedServer server({Deed::answer(reply)});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);

        const PendingReply pending = transport.probe(topic, group, &m_context, keep());
        QVERIFY(pending.isPending());
        QTRY_COMPARE(m_count, 1);

        QVERIFY(m_outcome.has_value());
        QCOMPARE(letters(*m_outcome), expected);
        QVERIFY(!pending.isPending());
        QCOMPARE(server.requests().size(), 1);
        const QByteArray sent = server.requests().first();
        QVERIFY(sent.startsWith("DELETE /topics/")); // takes nothing, changes nothing
        QVERIFY(sent.contains("<ReceiptHandle>tminus-probe-no-handle</ReceiptHandle>"));
    }

    void showsTheRequestAsItWasSignedAndMasksTheSignature()
    {
        ScriptedServer server({Deed::answer(handleRefused)});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);

        transport.probe(u"golden-topic"_s, u"GID_golden"_s, &m_context, keep());
        QTRY_COMPARE(m_count, 1);

        const QString target = u"/topics/golden-topic/messages?consumer=GID_golden&"
                               "ns=MQ_INST_1234567890123456_BXabcdeF"_s;
        QCOMPARE(m_outcome->signedText,
                 u"DELETE\n\ntext/xml;charset=utf-8\nSun, 22 Nov 2026 13:14:38 GMT\n"
                 "x-mq-version:2015-06-06\n"_s
                     + target);
        QVERIFY(m_outcome->request.startsWith(u"DELETE "_s + target + u" HTTP/1.1\n"_s));
        QVERIFY(m_outcome->request.contains(u"MQ LTAI5tGoldenVector000001:…\n"_s));
        const QByteArray sent = server.requests().first();
        const qsizetype at = sent.indexOf("Vector000001:") + 13;
        const QByteArray signature = sent.mid(at, sent.indexOf('\r', at) - at);
        QCOMPARE(signature.size(), 28);
        QVERIFY(!m_outcome->request.contains(QString::fromLatin1(signature)));
    }

    void learnsTheSkew()
    {
        ScriptedServer server({Deed::answer(handleRefused)});
        const QDateTime ours = fixedTime().addSecs(5);
        HttpTransport transport(settingsFor(server.endpoint()), [ours] { return ours; });

        transport.probe({}, {}, &m_context, keep());
        QTRY_COMPARE(m_count, 1);

        const ProbeLayer clock = m_outcome->layers.value(int(ProbeLayer::Name::Clock));
        QCOMPARE(clock.outcome, ProbeLayer::Outcome::Warning);
        QCOMPARE(clock.detail, u"-4s500ms"_s);
        QVERIFY(transport.skew().interval());
    }

    void stopsWhereTheWayEnds()
    {
        QUrl endpoint(u"http://127.0.0.1"_s);
        endpoint.setPort(ScriptedServer::deafPort());
        HttpTransport transport(settingsFor(endpoint), fixedTime);

        transport.probe(u"t"_s, u"g"_s, &m_context, keep());
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(letters(*m_outcome), u"oF------"_s);
    }

    void aSilentServerIsNoWay()
    {
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint(), 3s), fixedTime);

        transport.probe(u"t"_s, u"g"_s, &m_context, keep());
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(letters(*m_outcome), u"oF------"_s);
        QCOMPARE(m_outcome->layers[1].error->kind, ErrorKind::Timeout);
        QVERIFY(!m_outcome->request.isEmpty());
    }

    void anAnswerThroughAProxyProvesTheWay()
    {
        ScriptedServer proxy({Deed::answer(handleRefused)});
        ConnectionSettings settings = settingsFor(QUrl(u"http://broker.example"_s));
        settings.proxy = {
            .kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
        HttpTransport transport(settings, fixedTime);

        transport.probe(u"t"_s, u"g"_s, &m_context, keep());
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(letters(*m_outcome), u"-o-ooooo"_s);
    }

    void canBeGivenUpAtAnyTime_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("on the way") << false;
        QTest::newRow("after the question") << true;
    }

    void canBeGivenUpAtAnyTime()
    {
        QFETCH(const bool, asked);
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        const PendingReply pending = transport.probe(u"t"_s, u"g"_s, &m_context, keep());
        if (asked)
            QTRY_COMPARE(server.requests().size(), 1);

        pending.abort();
        QCOMPARE(m_count, 0);
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(m_outcome.error().kind, ErrorKind::Canceled);
        QTRY_COMPARE(server.openCount(), 0);
        QCOMPARE(m_count, 1);
    }

    void aDyingTransportGivesItUp()
    {
        ScriptedServer server({Deed::hang()});
        auto transport = std::make_unique<HttpTransport>(settingsFor(server.endpoint()), fixedTime);
        transport->probe(u"t"_s, u"g"_s, &m_context, keep());
        QTRY_COMPARE(server.requests().size(), 1);

        transport.reset();
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(m_outcome.error().kind, ErrorKind::Canceled);
    }

    void refusesNamesThatCannotBeAsked()
    {
        HttpTransport transport(settingsFor(QUrl(u"http://127.0.0.1"_s)), fixedTime);

        transport.probe(u"no such topic"_s, {}, &m_context, keep());
        QCOMPARE(m_count, 0);
        QTRY_COMPARE(m_count, 1);

        QCOMPARE(m_outcome.error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
