// SPDX-License-Identifier: Apache-2.0
#include "client/clienttesting.h"
#include "messaging/fate.h"
#include "mqhttp/documents.h"

#include <QRegularExpression>
#include <QTest>

#include <list>

using namespace TMinus;
using namespace TMinus::Testing;

/// Beginnings and ends: peers that are not there, requests given up, contexts and transports that
/// go away, servers that stop and come back, polls beside calls.
class TestTransportLife final : public QObject
{
    Q_OBJECT

    static void addVerbs()
    {
        QTest::addColumn<Verb>("verb");
        for (const Verb verb : verbs)
            QTest::newRow(qPrintable(nameOf(verb))) << verb;
    }

    static bool hasBody(Verb verb) { return verb != Verb::Consume && verb != Verb::Poll; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void sendsNothingWhereNobodyListens_data() { addVerbs(); }

    void sendsNothingWhereNobodyListens()
    {
        QFETCH(const Verb, verb);
        QUrl endpoint(u"http://127.0.0.1"_s);
        endpoint.setPort(ScriptedServer::deafPort());
        HttpTransport transport(settingsFor(endpoint), fixedTime);
        Heard heard;
        QObject context;

        run(verb, transport, &context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Connect);
        QCOMPARE(heard.error->httpStatus, 0);
        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
    }

    void sendsNothingToANameThatIsNotThere_data() { addVerbs(); }

    void sendsNothingToANameThatIsNotThere()
    {
        QFETCH(const Verb, verb);
        ConnectionSettings settings = settingsFor(unknownName());
        settings.proxy.kind = ProxySettings::Kind::None;
        HttpTransport transport(settings, fixedTime);
        Heard heard;
        QObject context;

        run(verb, transport, &context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Name);
        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
    }

    void abortReportsCanceledFromTheEventLoop_data() { addVerbs(); }

    void abortReportsCanceledFromTheEventLoop()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;
        const PendingReply pending = run(verb, transport, &context, heard);
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(pending.isPending());

        pending.abort();
        QCOMPARE(heard.count, 0);
        QVERIFY(waitFor(heard));
        pending.abort();

        QCOMPARE(heard.error->kind, ErrorKind::Canceled);
        QCOMPARE(heard.error->left, hasBody(verb));
        QVERIFY(!pending.isPending());
        QTRY_COMPARE(server.openCount(), 0); // the service sees that nobody waits any more
        QCOMPARE(heard.count, 1);
        QCOMPARE(server.requests().size(), 1);
    }

    void abortAtOnceSendsNothing_data() { addVerbs(); }

    void abortAtOnceSendsNothing()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::answer(goodReply(verb))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;

        run(verb, transport, &context, heard).abort();
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::Canceled);
        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
        QVERIFY(server.requests().isEmpty());
    }

    void anAbortAfterTheAnswerChangesNothing()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;
        PendingReply pending;

        pending = transport.publish({.topic = u"t"_s, .body = "x"}, &context,
                                    [&](Result<PublishReceipt> outcome) {
                                        pending.abort();
                                        into(heard, &Heard::receipt)(outcome);
                                    });
        QVERIFY(waitFor(heard));
        pending.abort();
        QCoreApplication::processEvents();

        QCOMPARE(heard.count, 1);
        QVERIFY(!heard.error);
    }

    void aLargeAnswerIsReadWhole_data()
    {
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("whole") << false;
        QTest::newRow("broken") << true;
    }

    /// Large ones are read on another thread.
    void aLargeAnswerIsReadWhole()
    {
        QFETCH(const bool, isBroken);
        QList<ReceivedMessage> messages;
        for (int i = 0; i < 16; ++i)
            messages.append({.messageId = u"M-%1"_s.arg(i),
                             .receiptHandle = u"H-%1"_s.arg(i),
                             .body = QByteArray(60'000, 'a' + i),
                             .publishTime = fixedTime(),
                             .firstConsumeTime = fixedTime(),
                             .nextConsumeTime = fixedTime()});
        const QByteArray xml = isBroken ? writeMessages(messages).replace("<Message>", "<Massage>")
                                        : writeMessages(messages);
        ScriptedServer server({Deed::answer("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
                                            "Content-Length: "
                                            + QByteArray::number(xml.size()) + "\r\n\r\n" + xml)});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;

        const PendingReply pending = run(Verb::Consume, transport, &context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!pending.isPending());
        QCOMPARE(heard.count, 1);
        QCOMPARE(heard.error.has_value(), isBroken);
        QCOMPARE(heard.batch.messages.size(), isBroken ? 0 : 16);
        if (!isBroken)
            QCOMPARE(heard.batch.messages.last().body, messages.last().body);
    }

    void manyCallsAreOnTheirWayAtOnce()
    {
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        std::array<Heard, 64> all;
        QObject context;
        for (Heard &heard : all)
            run(Verb::Publish, transport, &context, heard);

        QTRY_COMPARE(server.requests().size(), 64);
    }

    void aCallThatHasNotLeftCanBeTakenBack()
    {
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;

        run(Verb::Publish, transport, &context, heard).abort();
        QVERIFY(waitFor(heard));

        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
        QCOMPARE(server.requests().size(), 0);
    }

    void aDeadContextIsNotCalled_data() { addVerbs(); }

    /// A write runs on unheard; an answer to a consume would be lost, so it is given up.
    void aDeadContextIsNotCalled()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        auto context = std::make_unique<QObject>();
        const PendingReply pending = run(verb, transport, context.get(), heard);
        QTRY_COMPARE(server.requests().size(), 1);

        context.reset();
        QCoreApplication::processEvents();

        QCOMPARE(pending.isPending(), hasBody(verb));
        if (hasBody(verb))
            server.stop();
        QTRY_COMPARE(server.openCount(), 0);
        QTRY_VERIFY(!pending.isPending());
        QCOMPARE(heard.count, 0);
        QCOMPARE(server.requests().size(), 1);
    }

    void aHandleThatGoesAwayAbortsNothing()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;

        (void)run(Verb::Publish, transport, &context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
    }

    void aDyingTransportAnswersCanceledFromTheEventLoop_data() { addVerbs(); }

    void aDyingTransportAnswersCanceledFromTheEventLoop()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::hang()});
        auto transport = std::make_unique<HttpTransport>(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;
        const PendingReply pending = run(verb, *transport, &context, heard);
        QTRY_COMPARE(server.requests().size(), 1);

        transport.reset();
        QCOMPARE(heard.count, 0);
        QVERIFY(waitFor(heard));
        pending.abort();

        QCOMPARE(heard.error->kind, ErrorKind::Canceled);
        QCOMPARE(heard.error->left, hasBody(verb));
        QVERIFY(!pending.isPending());
    }

    void aTransportMayDieInItsOwnCallback()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        auto transport = std::make_unique<HttpTransport>(settingsFor(server.endpoint()), fixedTime);
        Heard heard;
        QObject context;

        transport->publish({.topic = u"t"_s, .body = "x"}, &context,
                           [&](Result<PublishReceipt> outcome) {
                               transport.reset();
                               into(heard, &Heard::receipt)(outcome);
                           });
        QVERIFY(waitFor(heard));
        QCoreApplication::processEvents();

        QVERIFY(!heard.error);
    }

    void waitingPollsKeepNobodyWaiting()
    {
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        std::list<Heard> polls(20);
        QObject context;
        for (Heard &poll : polls)
            run(Verb::Poll, transport, &context, poll);
        QTRY_COMPARE(server.requests().size(), 20); // all at once, not six
        server.setScript({Deed::answer(goodReply(Verb::Publish))});
        Heard heard;

        run(Verb::Publish, transport, &context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        for (const Heard &poll : polls)
            QCOMPARE(poll.count, 0); // it waited for none of them
    }

    void livesOnWhenTheServerStopsAndComesBack()
    {
        ScriptedServer server({Deed::hang()});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        std::list<Heard> polls(8);
        QObject context;
        for (Heard &poll : polls)
            run(Verb::Poll, transport, &context, poll);
        QTRY_COMPARE(server.requests().size(), 8);

        server.stop();
        for (const Heard &poll : polls) {
            QVERIFY(waitFor(poll));
            QCOMPARE(poll.error->kind, ErrorKind::Network);
        }
        Heard away;
        run(Verb::Publish, transport, &context, away);
        QVERIFY(waitFor(away));
        server.setScript({Deed::answer(goodReply(Verb::Poll))});
        server.restart();
        Heard back;
        run(Verb::Poll, transport, &context, back);
        QVERIFY(waitFor(back));

        QCOMPARE(away.error->kind, ErrorKind::Connect);
        QCOMPARE(int(fateOf(*away.error)), int(Fate::NotSent));
        QVERIFY(!back.error);
        QCOMPARE(back.batch.messages.size(), 1);
        QCOMPARE(server.requests().size(), 9); // the polls were not repeated
    }

    void usesAConnectionAgain()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        QObject context;

        for (int time = 0; time < 20; ++time) {
            Heard heard;
            run(Verb::Publish, transport, &context, heard);
            QVERIFY(waitFor(heard));
            QVERIFY(!heard.error);
        }

        // Qt opens another one when the next call begins before it has put the last one aside, and
        // how often that happens is the machine's affair.
        QVERIFY2(server.connectionCount() < 20,
                 qPrintable(QString::number(server.connectionCount())));
    }

    void sendsABigBodyWholeAndOnce()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        const QByteArray body = QByteArray(3 << 20, 'x') + "the end";
        Heard heard;
        QObject context;

        transport.publish({.topic = u"t"_s, .body = body}, &context, into(heard, &Heard::receipt));
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().contains("xthe end</MessageBody>"));
        QVERIFY(server.requests().first().size() > body.size());
    }
};

QTEST_GUILESS_MAIN(TestTransportLife)
#include "tst_transportlife.moc"
