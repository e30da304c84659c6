// SPDX-License-Identifier: Apache-2.0
// Bad days of a client and a sandbox together: the server goes away and comes back while polls are
// open, and clocks jump on either side.
#include "broker/sandbox.h"
#include "client/httptransport.h"
#include "console/consumer.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

const QStringList topics{u"a"_s, u"b"_s, u"c"_s};

/// A clock that a test turns by hand; it stands still meanwhile.
class TurnedClock final
{
public:
    Now now()
    {
        return [this] { return QDateTime::fromMSecsSinceEpoch(m_time.load(), Qt::UTC); };
    }
    void jump(std::chrono::milliseconds by) { m_time += by.count(); }

private:
    std::atomic<qint64> m_time = 1'800'000'000'000;
};

/// A sandbox that can be stopped and started with the same store and port.
class RestartedSandbox final
{
public:
    explicit RestartedSandbox(Now now = systemNow())
        : m_now(std::move(now))
    {
        start();
    }
    void start()
    {
        SandboxOptions options{.port = m_port, .store = m_folder.path()};
        for (const QString &topic : topics)
            options.topics.append({topic, TopicType::Any});
        m_sandbox = std::make_unique<Sandbox>(options, m_now);
        const auto started = m_sandbox->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
        m_port = m_sandbox->port();
    }
    void stop() { m_sandbox.reset(); }
    Sandbox &sandbox() { return *m_sandbox; }
    ConnectionSettings settings() const
    {
        ConnectionSettings settings;
        settings.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
        settings.credentials = {u"sandbox"_s, Secret("sandbox"), Secret()};
        settings.timeout = 30s;
        return settings;
    }

private:
    QTemporaryDir m_folder;
    Now m_now;
    quint16 m_port = 0;
    std::unique_ptr<Sandbox> m_sandbox;
};

/// Backs off for a moment instead of seconds.
ConsumerTools quickTools()
{
    return {.after = [](std::chrono::milliseconds, QObject *context, std::function<void()> then) {
        QTimer::singleShot(20ms, context, std::move(then));
    }};
}

} // namespace

class TestServerRestart final : public QObject
{
    Q_OBJECT

    QObject m_context;
    std::optional<Result<PublishReceipt>> m_published;

    void publish(HttpTransport &transport, const QString &topic, const QByteArray &body,
                 std::optional<QDateTime> due = {})
    {
        m_published = {};
        transport.publish({.topic = topic, .body = body, .due = due}, &m_context,
                          [this](const auto &outcome) { m_published = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(m_published, 40'000);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void consumerGoesOnWhenTheServerIsBack();
    void jumpsOfTheServersClockAreNoticed();
    void jumpsOfOurClockAreNoticed();
    void messageIsHandedOutOnceHoweverTheClockJumps();
};

void TestServerRestart::consumerGoesOnWhenTheServerIsBack()
{
    RestartedSandbox server;
    HttpTransport sender(server.settings(), systemNow());
    HttpTransport transport(server.settings(), systemNow());
    Consumer consumer(transport, Guard(), quickTools());
    QByteArrayList came;
    int failures = 0;
    QObject::connect(&consumer, &Consumer::received, this,
                     [&came](const QString &, const ConsumeBatch &batch) {
                         for (const ReceivedMessage &message : batch.messages)
                             came.append(message.body);
                     });
    QObject::connect(&consumer, &Consumer::failed, this, [&failures] { ++failures; });
    consumer.start({.topics = topics, .group = u"GID_a"_s});
    QByteArrayList sent;

    for (int round = 0; round < 3; ++round) {
        for (const QString &topic : topics) {
            sent.append(topic.toUtf8() + QByteArray::number(round));
            publish(sender, topic, sent.last());
            QVERIFY(m_published->has_value());
        }
        QTRY_COMPARE_WITH_TIMEOUT(came.size(), sent.size(), 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(server.sandbox().status().polls, topics.size(), 40'000);

        failures = 0;
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(failures >= topics.size(), 40'000);
        publish(sender, u"a"_s, "while nobody is there");
        QVERIFY(!m_published->has_value());
        server.start();
    }
    sent.append("last");
    publish(sender, u"c"_s, "last");

    QTRY_COMPARE_WITH_TIMEOUT(came.size(), sent.size(), 40'000);
    std::ranges::sort(came);
    std::ranges::sort(sent);
    QCOMPARE(came, sent);
}

void TestServerRestart::jumpsOfTheServersClockAreNoticed()
{
    TurnedClock clock;
    TurnedClock theirs;
    RestartedSandbox server(theirs.now());
    HttpTransport transport(server.settings(), clock.now());

    for (const std::chrono::minutes jump : {0min, 5min, -13min}) {
        theirs.jump(jump);
        publish(transport, u"a"_s, "x");

        QVERIFY(m_published->has_value());
        const auto skew = transport.skew().interval();
        QVERIFY(skew);
        QVERIFY(skew->least <= theirs.now()() - clock.now()());
        QVERIFY(skew->most >= theirs.now()() - clock.now()());
    }
}

void TestServerRestart::jumpsOfOurClockAreNoticed()
{
    TurnedClock clock;
    TurnedClock theirs;
    RestartedSandbox server(theirs.now());
    HttpTransport transport(server.settings(), clock.now());
    publish(transport, u"a"_s, "x");

    clock.jump(14min);
    publish(transport, u"a"_s, "x");
    QVERIFY(m_published->has_value());
    QVERIFY(transport.skew().isBeyond(13min));
    QCOMPARE(transport.skew().toServer(clock.now()()).secsTo(theirs.now()()), 0);

    clock.jump(2min); // beyond what the service allows
    publish(transport, u"a"_s, "x");
    QVERIFY(!m_published->has_value());
    QCOMPARE(m_published->error().code, u"TimeExpired"_s);
    QVERIFY(transport.skew().isBeyond(15min));

    clock.jump(-16min);
    publish(transport, u"a"_s, "x");
    QVERIFY(m_published->has_value());
    QVERIFY(!transport.skew().isBeyond(0ms));
}

void TestServerRestart::messageIsHandedOutOnceHoweverTheClockJumps()
{
    TurnedClock clock;
    RestartedSandbox server(clock.now());
    HttpTransport transport(server.settings(), clock.now());
    Consumer consumer(transport, Guard(), quickTools());
    QStringList handles;
    QObject::connect(&consumer, &Consumer::received, this,
                     [&handles](const QString &, const ConsumeBatch &batch) {
                         for (const ReceivedMessage &message : batch.messages)
                             handles.append(message.receiptHandle);
                     });
    consumer.start({.topics = {u"a"_s}, .group = u"GID_a"_s});
    publish(transport, u"a"_s, "later", clock.now()().addSecs(600));
    QVERIFY(m_published->has_value());
    const auto turn = [&](std::chrono::milliseconds by) {
        clock.jump(by);
        server.sandbox().clockTurned();
    };

    turn(-300s);
    turn(600s);
    QCOMPARE(server.sandbox().status().topics[0].waiting, 1); // not yet: 300 s to go
    turn(300s);
    QTRY_COMPARE_WITH_TIMEOUT(handles.size(), 1, 40'000);
    turn(-600s);
    turn(500s);
    QTRY_COMPARE_WITH_TIMEOUT(server.sandbox().status().polls, 1, 40'000);
    std::optional<Result<QList<AckVerdict>>> acked;
    transport.acknowledge({.topic = u"a"_s, .group = u"GID_a"_s, .handles = handles}, &m_context,
                          [&acked](const auto &outcome) { acked = outcome; });
    QTRY_VERIFY_WITH_TIMEOUT(acked, 40'000);

    QVERIFY(acked->has_value());
    QCOMPARE((*acked)->constFirst().state, AckVerdict::State::Acked);
    turn(3600s); // a lease that was not ended would be over
    publish(transport, u"a"_s, "after it");
    QTRY_COMPARE_WITH_TIMEOUT(handles.size(), 2, 40'000);
}

QTEST_GUILESS_MAIN(TestServerRestart)
#include "tst_serverrestart.moc"
