// SPDX-License-Identifier: Apache-2.0
// Each fault of the sandbox as a client of ours meets it.
#include "client/httptransport.h"
#include "messaging/fate.h"
#include "sandboxfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestFaultsMet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void publishMeetsFault_data();
    void publishMeetsFault();
    void latencyDelaysButDoesNotFail();
    void clockShowsAsSkew();
    void consumeGoesOnAfterCutReply();
    void ackIsLostButDone();
    void faultsEndWhenSwitchedOff();
};

namespace {

/// A sandbox with faults and a transport that gives up after @p timeout.
class Fixture final
{
public:
    explicit Fixture(const char *fault = nullptr, std::chrono::milliseconds timeout = 60s)
        : sandboxFixture(options(fault))
        , transport(settings(timeout), systemNow())
    {}
    static SandboxOptions options(const char *fault)
    {
        SandboxOptions options;
        if (fault)
            options.faults = {*readFault(QString::fromLatin1(fault))};
        return options;
    }
    ConnectionSettings settings(std::chrono::milliseconds timeout) const
    {
        ConnectionSettings settings;
        settings.endpoint = QUrl(sandboxFixture.sandbox.endpoint());
        settings.credentials = {u"sandbox"_s, Secret("sandbox"), Secret()};
        settings.timeout = timeout;
        return settings;
    }
    Result<PublishReceipt> publish()
    {
        std::optional<Result<PublishReceipt>> outcome;
        transport.publish({.topic = u"any"_s, .body = "x"}, &context,
                          [&](const Result<PublishReceipt> &result) { outcome = result; });
        return waitFor(outcome);
    }
    Result<ConsumeBatch> consume()
    {
        std::optional<Result<ConsumeBatch>> outcome;
        transport.consume({.topic = u"any"_s, .group = u"GID_a"_s}, &context,
                          [&](const Result<ConsumeBatch> &result) { outcome = result; });
        return waitFor(outcome);
    }
    Result<QList<AckVerdict>> acknowledge(const QString &handle)
    {
        std::optional<Result<QList<AckVerdict>>> outcome;
        transport.acknowledge({.topic = u"any"_s, .group = u"GID_a"_s, .handles = {handle}},
                              &context,
                              [&](const Result<QList<AckVerdict>> &result) { outcome = result; });
        return waitFor(outcome);
    }
    qint64 stored() const { return sandboxFixture.sandbox.status().topics[0].stored; }

    SandboxFixture sandboxFixture;
    HttpTransport transport;
    QObject context;

private:
    template<typename T>
    static Result<T> waitFor(std::optional<Result<T>> &outcome)
    {
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, Testing::patience * 2))
            return failure(ErrorKind::Unsupported, u"no answer at all"_s);
        return *outcome;
    }
};

} // namespace

void TestFaultsMet::publishMeetsFault_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("fate");
    QTest::addColumn<int>("stored");

    const auto row = [](const char *spec, ErrorKind kind, Fate fate, int stored) {
        QTest::newRow(spec) << QByteArray(spec) << int(kind) << int(fate) << stored;
    };
    row("drop-before", ErrorKind::Network, Fate::Unknown, 0);
    row("drop-after", ErrorKind::Network, Fate::Unknown, 1);
    row("cut", ErrorKind::Network, Fate::Unknown, 1);
    row("cut=0", ErrorKind::Network, Fate::Unknown, 1);
    row("hang", ErrorKind::Timeout, Fate::Unknown, 0);
    row("slow=50", ErrorKind::Timeout, Fate::Unknown, 1);
    row("latency=60s", ErrorKind::Timeout, Fate::Unknown, 1);
    row("error=InternalError", ErrorKind::Service, Fate::Unknown, 0);
    row("error=TopicNotExist", ErrorKind::Service, Fate::Refused, 0);
    row("clock=20m", ErrorKind::Service, Fate::Refused, 0);
    row("clock=-20m", ErrorKind::Service, Fate::Refused, 0);
}

void TestFaultsMet::publishMeetsFault()
{
    QFETCH(QByteArray, spec);
    QFETCH(int, kind);
    QFETCH(int, fate);
    QFETCH(int, stored);
    const bool isSilent = kind == int(ErrorKind::Timeout);
    Fixture fixture(spec.constData(), isSilent ? 3s : 60s); // 3 s for the request to leave

    const auto outcome = fixture.publish();

    QVERIFY(!outcome);
    QCOMPARE(int(outcome.error().kind), kind);
    QCOMPARE(int(fateOf(outcome.error())), fate);
    QTRY_COMPARE(fixture.stored(), qint64(stored));
}

void TestFaultsMet::latencyDelaysButDoesNotFail()
{
    Fixture fixture("latency=300ms");
    QElapsedTimer timer;
    timer.start();

    QVERIFY(fixture.publish());

    QVERIFY(timer.elapsed() >= 300);
}

void TestFaultsMet::clockShowsAsSkew()
{
    Fixture fixture("clock=5m");

    QVERIFY(fixture.publish());

    QVERIFY(fixture.transport.skew().isBeyond(4min));
    QVERIFY(!fixture.transport.skew().isBeyond(6min));
}

void TestFaultsMet::consumeGoesOnAfterCutReply()
{
    Fixture fixture("cut,op=consume,times=1");
    QVERIFY(fixture.publish());

    QVERIFY(!fixture.consume());
    const auto second = fixture.consume();

    QVERIFY(second); // its lease runs: nothing there, and no error either
    QVERIFY(second->messages.isEmpty());
}

void TestFaultsMet::ackIsLostButDone()
{
    Fixture fixture("drop-after,op=ack,times=1");
    QVERIFY(fixture.publish());
    const QString handle = fixture.consume()->messages[0].receiptHandle;

    const auto lost = fixture.acknowledge(handle);
    QVERIFY(!lost);
    QVERIFY(lost.error().left);
    const auto again = fixture.acknowledge(handle);

    QVERIFY(again);
    QCOMPARE(again->first().code, u"ReceiptHandleError"_s);
}

void TestFaultsMet::faultsEndWhenSwitchedOff()
{
    Fixture fixture;
    QVERIFY(fixture.publish());
    fixture.sandboxFixture.sandbox.setFaults({*readFault(u"error=QpsLimitExceeded"_s)});
    QTRY_COMPARE(fixture.publish() ? QString() : u"failed"_s, u"failed"_s);

    fixture.sandboxFixture.sandbox.setFaults({});

    QTRY_VERIFY(fixture.publish());
}

QTEST_GUILESS_MAIN(TestFaultsMet)
#include "tst_faultsmet.moc"
