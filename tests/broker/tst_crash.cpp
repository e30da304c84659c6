// SPDX-License-Identifier: Apache-2.0
// The sandbox is killed at random moments under load: what it answered must be true afterwards.
// TMINUS_CRASHES says how often (100).
#include "rawclient.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <mutex>
#include <thread>

#include <sys/prctl.h>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr int publishers = 4;
constexpr int workers = 2;

/// `tminusctl sandbox` in a process of its own.
class SandboxProcess final
{
public:
    explicit SandboxProcess(const QString &store, const QStringList &more = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // Whatever ends the test ends it too: nobody waits for its output then.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(QStringLiteral(TMINUSCTL),
                        QStringList{u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s, store,
                                    u"--topic"_s, u"any:any"_s}
                            + more);
        if (m_process.waitForReadyRead(30'000)) {
            const QByteArray line = m_process.readLine();
            const qsizetype at = line.indexOf("127.0.0.1:") + 10;
            m_port = line.mid(at, line.indexOf(' ', at) - at).toUShort();
        }
    }
    ~SandboxProcess() { kill(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished(30'000);
    }
    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// What the sandbox said, by all threads.
struct Answers
{
    mutable std::mutex mutex;
    QSet<QByteArray> published; ///< bodies
    QSet<QByteArray> acked;     ///< bodies
};

QByteArray consume(RawClient &client, const QByteArray &group)
{
    return client.exchange(
        RawClient::request("GET", "/topics/any/messages?consumer=" + group + "&numOfMessages=16"));
}

QByteArray acknowledge(RawClient &client, const QByteArray &handle)
{
    return client.exchange(RawClient::request("DELETE", "/topics/any/messages?consumer=GID_work",
                                              "<ReceiptHandles><ReceiptHandle>" + handle
                                                  + "</ReceiptHandle></ReceiptHandles>"));
}

QByteArrayList messagesIn(const QByteArray &reply)
{
    QByteArrayList messages;
    for (qsizetype at = reply.indexOf("<Message>"); at >= 0;
         at = reply.indexOf("<Message>", at + 1))
        messages.append(reply.mid(at, reply.indexOf("</Message>", at) - at + 10));
    return messages;
}

/// Publishes until the connection breaks.
void publishAway(quint16 port, const QByteArray &name, Answers &answers)
{
    RawClient client(port);
    for (int i = 0;; ++i) {
        const QByteArray body = name + '-' + QByteArray::number(i);
        const QByteArray reply = client.exchange(
            RawClient::request("POST", "/topics/any/messages", RawClient::message(body)));
        if (RawClient::status(reply) != 201)
            return;
        const std::scoped_lock lock(answers.mutex);
        answers.published.insert(body);
    }
}

/// Waits until a random number of publishes more is answered.
void waitForSomeMore(const Answers &answers)
{
    const auto published = [&] {
        const std::scoped_lock lock(answers.mutex);
        return answers.published.size();
    };
    const auto enough = published() + QRandomGenerator::global()->bounded(1, 300);
    (void)QTest::qWaitFor([&] { return published() >= enough; }, TMinus::Testing::patience);
}

/// Takes and acknowledges until the connection breaks.
void workAway(quint16 port, Answers &answers)
{
    RawClient client(port);
    for (;;) {
        const QByteArray reply = consume(client, "GID_work");
        const int status = RawClient::status(reply);
        if (status != 200 && status != 404)
            return;
        for (const QByteArray &message : messagesIn(reply)) {
            const QByteArray verdict =
                acknowledge(client, RawClient::element(message, "ReceiptHandle"));
            if (RawClient::status(verdict) == 204) {
                const std::scoped_lock lock(answers.mutex);
                answers.acked.insert(RawClient::element(message, "MessageBody"));
            } else if (RawClient::status(verdict) != 404) {
                return;
            }
        }
    }
}

} // namespace

class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void keepsEveryAnswerWhenItIsKilled();
    void keepsALeaseThatWasStored();
    void handsOutAgainWhatWasNotStoredAndRefusesTheOldHandle();
};

void TestCrash::keepsEveryAnswerWhenItIsKilled()
{
    const int wanted = qEnvironmentVariableIntValue("TMINUS_CRASHES");
    const int crashes = wanted > 0 ? wanted : 100;
    QTemporaryDir store;
    Answers answers;

    for (int crash = 0; crash < crashes; ++crash) {
        SandboxProcess sandbox(store.path(), {u"--lease"_s, u"1s"_s});
        QVERIFY2(sandbox.port() != 0, "it starts again after a crash");
        std::vector<std::jthread> threads;
        for (int i = 0; i < publishers; ++i) {
            const QByteArray name = QByteArray::number(crash) + '-' + QByteArray::number(i);
            threads.emplace_back([&, name] { publishAway(sandbox.port(), name, answers); });
        }
        for (int i = 0; i < workers; ++i)
            threads.emplace_back([&] { workAway(sandbox.port(), answers); });
        waitForSomeMore(answers);
        sandbox.kill();
    }

    SandboxProcess sandbox(store.path(), {u"--lease"_s, u"300s"_s});
    RawClient client(sandbox.port());
    QHash<QByteArray, int> seen;
    for (QByteArray reply = consume(client, "GID_fresh"); RawClient::status(reply) == 200;
         reply = consume(client, "GID_fresh")) {
        for (const QByteArray &message : messagesIn(reply))
            ++seen[RawClient::element(message, "MessageBody")];
    }
    QVERIFY(answers.published.size() > crashes);
    for (const QByteArray &body : std::as_const(answers.published))
        QVERIFY2(seen.value(body) == 1, body + " is there " + QByteArray::number(seen.value(body)));
    for (auto each = seen.constBegin(); each != seen.constEnd(); ++each)
        QVERIFY2(each.value() == 1, each.key()); // the unanswered ones too: once or not at all
    QSet<QByteArray> left;
    for (QByteArray reply = consume(client, "GID_work"); RawClient::status(reply) == 200;
         reply = consume(client, "GID_work")) {
        for (const QByteArray &message : messagesIn(reply))
            left.insert(RawClient::element(message, "MessageBody"));
    }
    QVERIFY2(!left.intersects(answers.acked), "an acknowledged message came back");
}

void TestCrash::keepsALeaseThatWasStored()
{
    QTemporaryDir store;
    QByteArray handle;
    {
        SandboxProcess sandbox(store.path());
        RawClient client(sandbox.port());
        client.exchange(
            RawClient::request("POST", "/topics/any/messages", RawClient::message("first")));
        handle = RawClient::element(consume(client, "GID_work"), "ReceiptHandle");
        // The hand-out joins the next commit: this publish is answered after it.
        client.exchange(
            RawClient::request("POST", "/topics/any/messages", RawClient::message("second")));
    }

    SandboxProcess sandbox(store.path());
    RawClient client(sandbox.port());
    const QByteArrayList messages = messagesIn(consume(client, "GID_work"));

    QCOMPARE(messages.size(), 1);
    QCOMPARE(RawClient::element(messages[0], "MessageBody"), QByteArray("second"));
    QCOMPARE(RawClient::status(acknowledge(client, handle)), 204);
}

void TestCrash::handsOutAgainWhatWasNotStoredAndRefusesTheOldHandle()
{
    QTemporaryDir store;
    QByteArray lost;
    {
        SandboxProcess sandbox(store.path());
        RawClient client(sandbox.port());
        consume(client, "GID_work"); // the group is known from now on
        client.exchange(
            RawClient::request("POST", "/topics/any/messages", RawClient::message("only")));
        SQLite::Database other(store.filePath(u"sandbox.sqlite"_s).toStdString(),
                               SQLite::OPEN_READWRITE, int(TMinus::Testing::patience));
        // While somebody else writes nothing can be stored; a hand-out is answered all the same.
        const SQLite::Transaction lock(other, SQLite::TransactionBehavior::IMMEDIATE);
        lost = RawClient::element(consume(client, "GID_work"), "ReceiptHandle");
        sandbox.kill();
    }
    QVERIFY(!lost.isEmpty());

    SandboxProcess sandbox(store.path());
    RawClient client(sandbox.port());
    const QByteArrayList messages = messagesIn(consume(client, "GID_work"));

    QCOMPARE(messages.size(), 1);
    QCOMPARE(RawClient::element(messages[0], "MessageBody"), QByteArray("only"));
    const QByteArray handle = RawClient::element(messages[0], "ReceiptHandle");
    QVERIFY(handle != lost);
    const QByteArray verdict = acknowledge(client, lost);
    QCOMPARE(RawClient::status(verdict), 404);
    QVERIFY2(verdict.contains("ReceiptHandleError"), verdict.constData());
    QCOMPARE(RawClient::status(acknowledge(client, handle)), 204);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
