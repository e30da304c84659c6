// SPDX-License-Identifier: Apache-2.0
#include "client/updatequestion.h"

#include "client/clienttesting.h"
#include "mqhttp/httpmessage.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

namespace {

using Answer = Result<QVersionNumber>;

QSslConfiguration trusted()
{
    return ScriptedServer::tlsOf(QStringLiteral(TEST_DATA "/tls"), u"trusted"_s);
}

} // namespace

class TestUpdateQuestion final : public QObject
{
    Q_OBJECT

    std::optional<Answer> ask(const QUrl &address)
    {
        UpdateQuestion question(address);
        std::optional<Answer> answer;
        question.ask(this, [&answer](const Answer &came) { answer = came; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000);
        return answer;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(QStringLiteral(TEST_DATA "/tls/ca.pem")));
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void takesHttpsAddressesOnly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << u"https://example.com/tminus/newest?os=linux"_s << true;
        QTest::newRow("blanks around") << u" https://example.com "_s << true;
        QTest::newRow("http") << u"http://example.com/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no host") << u"https://"_s << false;
        QTest::newRow("a user") << u"https://me:secret@example.com/"_s << false;
        QTest::newRow("no address") << u"example.com"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void takesHttpsAddressesOnly()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isGood);

        const Result<QUrl> address = updateAddress(typed);

        QCOMPARE(address.has_value(), isGood);
        if (!isGood)
            QVERIFY(address.error().message.contains(u"https://"_s));
    }

    void readsAVersionInTheFirstLine_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("version");
        QTest::newRow("alone") << QByteArray("1.2.3") << u"1.2.3"_s;
        QTest::newRow("with lines behind") << QByteArray("0.10.0\r\nread me\n") << u"0.10.0"_s;
        QTest::newRow("a page") << QByteArray("<html>1.2.3</html>") << QString();
        QTest::newRow("words behind") << QByteArray("1.2.3 is new") << QString();
        QTest::newRow("one number") << QByteArray("7") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("bytes") << QByteArray("\xff\x00\x01", 3) << QString();
    }

    void readsAVersionInTheFirstLine()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, version);

        const Answer answer = versionIn({.status = 200, .body = body});

        QCOMPARE(answer ? answer->toString() : QString(), version);
        if (!answer)
            QCOMPARE(answer.error().kind, ErrorKind::MalformedReply);
    }

    void asksForNothingButTheAddress()
    {
        ScriptedServer server({Deed::answer(httpReply("200 OK", "9.8.7\n"))}, trusted());
        QUrl address = server.endpoint();
        address.setPath(u"/newest"_s);
        address.setQuery(u"os=linux"_s);

        const auto answer = ask(address);

        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->toString(), u"9.8.7"_s);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().startsWith("GET /newest?os=linux HTTP/1.1\r\n"));
    }

    void followsNowhere()
    {
        ScriptedServer server(
            {Deed::answer(httpReply("302 Found", {}, "Location: https://127.0.0.1/other\r\n"))},
            trusted());

        const auto answer = ask(server.endpoint());

        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, ErrorKind::Network);
        QCOMPARE(server.requests().size(), 1);
    }

    void takesNoLongAnswer()
    {
        ScriptedServer server({Deed::answer(httpReply("200 OK", QByteArray(1 << 20, '1')))},
                              trusted());

        const auto answer = ask(server.endpoint());

        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, ErrorKind::MalformedReply);
    }

    void refusesACertificateThatNobodyTrusts()
    {
        ScriptedServer server(
            {Deed::answer(httpReply("200 OK", "9.8.7\n"))},
            ScriptedServer::tlsOf(QStringLiteral(TEST_DATA "/tls"), u"selfsigned"_s));

        const auto answer = ask(server.endpoint());

        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, ErrorKind::Tls);
    }
};

QTEST_GUILESS_MAIN(TestUpdateQuestion)
#include "tst_updatequestion.moc"
