// SPDX-License-Identifier: Apache-2.0
#include "cli/heldsend.h"

#include "cli/runledger.h"

#include <cstdio>

using namespace TMinus;
using namespace std::chrono_literals;

/// Sending with an undo window.
class TestHeldSend final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_run;
    std::unique_ptr<ProgramRun> m_other;

    /// Makes the service answer publishes to @p topic, or to all, only after a while.
    void makeSlow(const QString &topic = {})
    {
        m_sandbox->sandbox().setFaults({Fault{.kind = Fault::Kind::Latency,
                                              .by = 3s,
                                              .operation = Operation::Publish,
                                              .topic = topic}});
    }
    QStringList send(const QString &topic, const QString &window) const
    {
        return m_sandbox->command({u"--json"_s, u"send"_s, u"--topic"_s, topic, u"--body"_s, u"x"_s,
                                   u"--undo-window"_s, window});
    }
    /// Sends to @p topic and waits until it is held; its id.
    QString startSending(const QString &topic = u"any"_s)
    {
        m_run->start(send(topic, u"10m"_s));
        // It is held once the list shows it.
        const bool isHeld = QTest::qWaitFor(
            [this] {
                m_other->output.clear();
                return m_other->run(m_sandbox->command({u"--json"_s, u"held"_s})) == 0
                    && !m_other->records(u"message"_s).isEmpty();
            },
            60'000);
        return isHeld ? m_other->records(u"message"_s).first()[u"id"_s].toString() : QString();
    }
    int runOther(const QStringList &arguments)
    {
        m_other->output.clear();
        return m_other->run(m_sandbox->command(arguments));
    }
    QString outcome() const
    {
        const auto outcomes = m_run->records(u"outcome"_s);
        return outcomes.isEmpty() ? QString() : outcomes.last()[u"state"_s].toString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        m_run = std::make_unique<ProgramRun>();
        m_other = std::make_unique<ProgramRun>();
        m_other->environment = m_run->environment;
    }
    void undoWindowSendsByItself();
    void ctrlCTakesItBack();
    void endsWhenAnotherTakesItBack();
    void tellsWhatBecameOfItByAnother_data();
    void tellsWhatBecameOfItByAnother();
    void signalWaitsForTheOutcome();
    void waitsForWhatElseItHandsOver();
    void outcomeThatIsNotWrittenDownIsLocal_data();
    void outcomeThatIsNotWrittenDownIsLocal();
};

void TestHeldSend::undoWindowSendsByItself()
{
    QCOMPARE(m_run->run(send(u"any"_s, u"300ms"_s)), 0);

    QCOMPARE(outcome(), u"pending"_s);
    QCOMPARE(m_sandbox->stored(u"any"_s), 1);
}

void TestHeldSend::ctrlCTakesItBack()
{
    QVERIFY(!startSending().isEmpty());

    m_run->signal(SIGINT);

    QCOMPARE(m_run->wait(), 6);
    QCOMPARE(outcome(), u"cancelled"_s);
    QCOMPARE(runOther({u"--json"_s, u"held"_s}), 0);
    QCOMPARE(m_other->records().size(), 0);
    QCOMPARE(m_sandbox->stored(u"any"_s), 0);
}

void TestHeldSend::endsWhenAnotherTakesItBack()
{
    const QString id = startSending();

    QCOMPARE(runOther({u"held"_s, u"cancel"_s, id}), 0);

    QCOMPARE(m_run->wait(), 6);
    QCOMPARE(outcome(), u"cancelled"_s);
}

void TestHeldSend::tellsWhatBecameOfItByAnother_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("state");
    QTest::newRow("accepted") << u"any"_s << 0 << u"pending"_s;
    QTest::newRow("refused") << u"nowhere"_s << 1 << u"refused"_s;
    QTest::newRow("unknown") << u"ordered"_s << 4 << u"unknown"_s;
}

void TestHeldSend::tellsWhatBecameOfItByAnother()
{
    QFETCH(const QString, topic);
    QFETCH(const int, exit);
    QFETCH(const QString, state);
    m_sandbox->sandbox().setFaults({Fault{.kind = Fault::Kind::DropAfter, .topic = u"ordered"_s}});
    const QString id = startSending(topic);

    QCOMPARE(runOther({u"held"_s, u"now"_s, id}), exit);

    QCOMPARE(m_run->wait(), exit);
    QCOMPARE(outcome(), state);
    QVERIFY(m_run->complaints.contains("Another process"));
}

void TestHeldSend::signalWaitsForTheOutcome()
{
    makeSlow();
    const RunLedger ledger(*m_run, *m_sandbox);
    const QString id = startSending();
    m_other->start(m_sandbox->command({u"held"_s, u"now"_s, id}));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.count(MessageState::Leaving), 1, 60'000);

    m_run->signal(SIGTERM);

    QCOMPARE(m_run->wait(), 0);
    QCOMPARE(outcome(), u"pending"_s);
    QVERIFY(m_run->complaints.contains("left already"));
    QCOMPARE(m_other->wait(), 0);
}

void TestHeldSend::waitsForWhatElseItHandsOver()
{
    makeSlow(u"ordered"_s);
    const RunLedger ledger(*m_run, *m_sandbox);
    for (int i = 0; i < 20; ++i)
        QVERIFY(!ledger.hold(QByteArray::number(i), 0ms, u"ordered"_s).isEmpty());

    QCOMPARE(m_run->run(send(u"any"_s, u"1s"_s)), 0);

    QVERIFY(ledger.attempts() > 1);
    QCOMPARE(ledger.count(MessageState::Leaving), 0);
    QCOMPARE(ledger.count(MessageState::Unknown), 0);
}

void TestHeldSend::outcomeThatIsNotWrittenDownIsLocal_data()
{
    QTest::addColumn<SendReport>("report");
    QTest::addColumn<Exit>("exit");
    const PublishReceipt receipt{.messageId = u"M-1"_s};
    const Error full{.kind = ErrorKind::Storage, .code = u"full"_s, .message = u"ledger"_s};
    QTest::newRow("written") << SendReport{.receipt = receipt} << Exit::Done;
    QTest::newRow("accepted") << SendReport{.receipt = receipt, .unrecorded = full} << Exit::Local;
    QTest::newRow("refused") << SendReport{.error = Error{.kind = ErrorKind::Service,
                                                          .httpStatus = 404,
                                                          .code = u"TopicNotExist"_s,
                                                          .left = true},
                                           .unrecorded = full}
                             << Exit::Local;
    QTest::newRow("unknown") << SendReport{.error = Error{.kind = ErrorKind::Timeout, .left = true},
                                           .unrecorded = full}
                             << Exit::Unknown;
}

void TestHeldSend::outcomeThatIsNotWrittenDownIsLocal()
{
    QFETCH(const SendReport, report);
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> results(std::tmpfile(), &std::fclose);
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> sentences(std::tmpfile(), &std::fclose);
    Output output(results.get(), sentences.get());
    output.setManner({.isQuiet = true}); // it is said all the same
    Session session(output, {}, {}, systemNow());

    QTEST(tellReport(session, report), "exit");

    std::fseek(sentences.get(), 0, SEEK_END);
    QCOMPARE(std::ftell(sentences.get()) > 0, report.unrecorded || report.error);
}

QTEST_GUILESS_MAIN(TestHeldSend)
#include "tst_heldsend.moc"
