// SPDX-License-Identifier: Apache-2.0
#include "client/httpcall.h"

#include "client/clienttesting.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

namespace {

/// Tells that a request failed before the request has ended.
class TellingManager final : public QNetworkAccessManager
{
public:
    std::function<void()> failed;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
        connect(reply, &QNetworkReply::errorOccurred, this, [this] { failed(); });
        return reply;
    }
};

} // namespace

/// How one call ends when two things end it.
class TestCallEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anAbortWhileItFailsEndsItOnce()
    {
        QUrl endpoint(u"http://127.0.0.1"_s);
        endpoint.setPort(ScriptedServer::deafPort());
        const auto manager = std::make_shared<TellingManager>();
        HttpCall call({.endpoint = endpoint}, {.method = "POST", .target = "/", .body = "x"}, {},
                      nullptr);
        QSignalSpy finished(&call, &HttpCall::finished);
        bool hasFailed = false;
        manager->failed = [&] {
            hasFailed = true;
            call.abort();
        };

        call.start(manager, fixedTime);
        QTRY_COMPARE(finished.size(), 1);
        QCoreApplication::processEvents();

        QVERIFY(hasFailed);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(call.outcome().error().kind, ErrorKind::Canceled);
    }

    /// A manager that goes waits for its thread, which may wait for a reply that is still there.
    void theManagerStaysUntilTheCallIsGone()
    {
        ScriptedServer server({Deed::hang()});
        auto manager = std::make_shared<QNetworkAccessManager>();
        manager->setAutoDeleteReplies(false);
        const std::weak_ptr<QNetworkAccessManager> left = manager;
        auto call = std::make_unique<HttpCall>(
            HttpCall::Route{.endpoint = server.endpoint()},
            HttpRequest{.method = "POST", .target = "/", .body = "x"}, HttpCall::Limit{}, nullptr);
        call->start(std::move(manager), fixedTime);
        QTRY_COMPARE(server.requests().size(), 1);

        call->abort();
        QVERIFY(!left.expired());
        call.reset();

        QVERIFY(left.expired());
    }
};

QTEST_GUILESS_MAIN(TestCallEnd)
#include "tst_callend.moc"
