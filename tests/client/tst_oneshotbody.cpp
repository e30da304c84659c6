// SPDX-License-Identifier: Apache-2.0
#include "client/oneshotbody.h"

#include "client/clienttesting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class TestOneShotBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsWhenItsFirstByteIsTaken()
    {
        OneShotBody body("abc");
        QSignalSpy leaving(&body, &OneShotBody::leaving);
        QVERIFY(!body.hasLeft());

        QCOMPARE(body.read(2), QByteArray("ab"));
        QCOMPARE(body.read(9), QByteArray("c"));

        QVERIFY(body.hasLeft());
        QVERIFY(body.atEnd());
        QCOMPARE(leaving.count(), 1);
    }

    void asksForNothingLeaveNoTrace()
    {
        OneShotBody body("abc");

        QCOMPARE(body.bytesAvailable(), 3);
        QCOMPARE(body.size(), 3);
        QVERIFY(!body.atEnd());

        QVERIFY(!body.hasLeft());
    }

    void cannotBeRewound()
    {
        OneShotBody body("abc");
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));

        body.read(3);

        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.read(3), QByteArray());
        QVERIFY(body.isSequential());
    }

    /// Why this class is: without it the same request arrives again. When this fails, Qt has
    /// changed for the better.
    void qtSendsAnOrdinaryBodyAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "POST", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }

    void qtSendsAnOrdinaryBodyAgain()
    {
        QFETCH(const QByteArray, method);
        ScriptedServer server({Deed::close()});
        QNetworkAccessManager manager;
        QNetworkRequest request(server.endpoint());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/xml"_s);

        const std::unique_ptr<QNetworkReply> reply(
            manager.sendCustomRequest(request, method, method == "GET" ? "" : "body"));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(Testing::patience));

        QVERIFY(server.requests().size() > 1);
    }
};

QTEST_GUILESS_MAIN(TestOneShotBody)
#include "tst_oneshotbody.moc"
