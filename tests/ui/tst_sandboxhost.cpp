// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowwarnings.h"
#include "ui/sandbox/sandboxhost.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace TMinus;
using State = SandboxHost::State;

class SandboxHostTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAndStops();
    void countsOnlyWhileItRuns();
    void saysWhyItCouldNotStart();
    void startsAgainAfterAFailure();
    void stopsWhenItGoes();
    void ignoresWhatMakesNoSense();

private:
    SandboxOptions options() const { return {.port = 0, .store = m_folder->path()}; }
    static bool answers(const QString &endpoint);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SandboxHostTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

bool SandboxHostTest::answers(const QString &endpoint)
{
    QTcpSocket socket;
    socket.connectToHost(QUrl(endpoint).host(), quint16(QUrl(endpoint).port()));
    return socket.waitForConnected(TMinus::Testing::patience);
}

void SandboxHostTest::startsAndStops()
{
    SandboxHost host;
    QList<State> states;
    connect(&host, &SandboxHost::stateChanged, &host, [&](State state) { states.append(state); });

    host.start(options());
    QCOMPARE(host.state(), State::Starting);
    QTRY_COMPARE(host.state(), State::Running);
    const QString endpoint = host.endpoint();
    QVERIFY(answers(endpoint));
    host.stop();
    QCOMPARE(host.state(), State::Stopping);
    QTRY_COMPARE(host.state(), State::Stopped);

    QVERIFY(host.endpoint().isEmpty());
    QVERIFY(!answers(endpoint));
    QCOMPARE(states,
             QList<State>({State::Starting, State::Running, State::Stopping, State::Stopped}));
}

void SandboxHostTest::countsOnlyWhileItRuns()
{
    SandboxHost host;
    SandboxStatus status;
    connect(&host, &SandboxHost::counted, &host, [&](const SandboxStatus &now) { status = now; });
    const QSignalSpy counted(&host, &SandboxHost::counted);

    host.askCounts();
    host.start(options());
    host.askCounts();
    QTRY_COMPARE(host.state(), State::Running);
    QCOMPARE(counted.count(), 0);
    host.askCounts();

    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(status.topics.size(), usualTopics().size());
}

void SandboxHostTest::saysWhyItCouldNotStart()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    SandboxHost host;
    Error error;
    connect(&host, &SandboxHost::failed, &host, [&](const Error &why) { error = why; });

    host.start({.port = other.serverPort(), .store = m_folder->path()});

    QTRY_COMPARE(error.kind, ErrorKind::Connect);
    QCOMPARE(host.state(), State::Stopped);
}

void SandboxHostTest::startsAgainAfterAFailure()
{
    SandboxHost first;
    first.start(options());
    QTRY_COMPARE(first.state(), State::Running);
    SandboxHost second;
    Error error;
    connect(&second, &SandboxHost::failed, &second, [&](const Error &why) { error = why; });

    second.start(options());
    QTRY_COMPARE(error.kind, ErrorKind::Locked);
    QVERIFY(error.message.contains(first.endpoint()));
    first.stop();
    QTRY_COMPARE(first.state(), State::Stopped);
    second.start(options());

    QTRY_COMPARE(second.state(), State::Running);
}

void SandboxHostTest::stopsWhenItGoes()
{
    auto host = std::make_unique<SandboxHost>();
    host->start(options());
    QTRY_COMPARE(host->state(), State::Running);
    const QString endpoint = host->endpoint();

    host.reset();

    QVERIFY(!answers(endpoint));
}

void SandboxHostTest::ignoresWhatMakesNoSense()
{
    SandboxHost host;
    const QSignalSpy changed(&host, &SandboxHost::stateChanged);

    host.stop();
    QCOMPARE(changed.count(), 0);
    host.start(options());
    host.start(options());
    host.stop();

    QTRY_COMPARE(host.state(), State::Running);
    QCOMPARE(changed.count(), 2);
}

QTEST_MAIN(SandboxHostTest)
#include "tst_sandboxhost.moc"
