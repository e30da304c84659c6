// SPDX-License-Identifier: Apache-2.0
// A process that sends, holds, moves, cancels, hands over and acknowledges is killed at random
// moments: afterwards each message must be in a state that explains what the sandbox has.
// TMINUS_OUTBOX_KILLS says how often it is killed (150; 1000 for the long run).
#include "cli/outboxworker.h"
#include "cli/testsandbox.h"
#include "ledger/ledgerfixture.h"

#include <QProcess>

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/prctl.h>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

constexpr int longestRun = 350;         // ms before a kill
constexpr int mostOpen = 90;            // requests of one process that may be on their way
constexpr qint64 afterLeases = 360'000; // ms: all leases have ended, and requests are not too old

/// Lists the whole of a ledger.
QList<LedgerMessage> messagesIn(const QString &path)
{
    Ledger ledger({.path = path, .kind = ProcessKind::CommandLine});
    const auto page = LedgerFixture::answer<LedgerPage>([&](QObject *context, auto done) {
        ledger.page({.limit = 1'000'000, .withBody = true}, context, std::move(done));
    });
    return page.value_or(LedgerPage()).messages;
}

/// Whether anything is still to leave, or leaves.
bool hasOpen(Ledger &ledger)
{
    const auto counts = LedgerFixture::answer<LedgerCounts>([&](QObject *context, auto done) {
        ledger.counts({.text = "m.state=1 OR (m.state=0 AND m.hold=2)"}, context, std::move(done));
    });
    return !counts || counts->all() > 0;
}

/// The messages whose request may be on its way.
QSet<QString> leavingIn(const QString &path)
{
    QSet<QString> ids;
    const auto reader = LedgerReader::open(path, std::make_shared<SharedPolicies>());
    if (!reader)
        return ids; // it was killed before there was a file
    const auto page = (*reader)->page({.condition = {.text = "m.state=1"},
                                       .limit = 100'000,
                                       .now = QDateTime::currentDateTimeUtc()});
    for (const LedgerMessage &message : page.value_or(LedgerPage()).messages)
        ids.insert(message.id);
    return ids;
}

/// How often each of the next @p count bodies is handed out to @p group.
QHash<QByteArray, int> bodiesIn(const QString &endpoint, qint64 count, const QString &group)
{
    QHash<QByteArray, int> bodies;
    qint64 taken = 0;
    HttpTransport transport({.endpoint = QUrl(endpoint), .credentials = sandboxCredentials()},
                            systemNow());
    Consumer consumer(transport, Guard());
    QObject::connect(&consumer, &Consumer::received, &consumer,
                     [&](const QString &, const ConsumeBatch &batch) {
                         taken += batch.messages.size();
                         for (const ReceivedMessage &message : batch.messages)
                             ++bodies[message.body];
                     });
    consumer.start({.topics = {u"any"_s}, .group = group, .wait = 1s});
    (void)QTest::qWaitFor([&] { return taken >= count; }, 60'000);
    return bodies;
}

class Worker final
{
public:
    Worker(const QString &endpoint, const QString &ledger, bool isActive)
    {
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"--worker"_s, endpoint, ledger, isActive ? u"yes"_s : u"no"_s});
        m_process.waitForStarted();
    }
    ~Worker()
    {
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished(60'000);
    }

private:
    QProcess m_process;
};

} // namespace

class TestOutboxKill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void eachMessageIsInAStateThatExplainsTheSandbox();
};

void TestOutboxKill::eachMessageIsInAStateThatExplainsTheSandbox()
{
    const int wanted = qEnvironmentVariableIntValue("TMINUS_OUTBOX_KILLS");
    const int kills = wanted > 0 ? wanted : 150;
    std::atomic<qint64> ahead = 0; // ms that the sandbox's clock was turned
    TestSandbox sandbox({}, [&ahead] { return QDateTime::currentDateTimeUtc().addMSecs(ahead); });
    const QString endpoint = sandbox.sandbox().endpoint();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger.sqlite"_s);

    QSet<QString> wereOnTheirWay;
    for (int kill = 0; kill < kills; ++kill) {
        {
            const Worker worker(endpoint, path, true);
            std::this_thread::sleep_for(
                std::chrono::milliseconds(QRandomGenerator::global()->bounded(20, longestRun)));
        }
        const QSet<QString> leaving = leavingIn(path);
        QVERIFY2(leaving.size() <= mostOpen, qPrintable(QString::number(leaving.size())));
        wereOnTheirWay += leaving;
    }
    { // What is held leaves, what was leaving is told.
        const Worker last(endpoint, path, false);
        Ledger ledger({.path = path, .kind = ProcessKind::CommandLine});
        QTRY_VERIFY_WITH_TIMEOUT(!hasOpen(ledger), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(sandbox.waiting(u"any"_s), 0, 60'000);
    }

    const QHash<QByteArray, int> stored =
        bodiesIn(endpoint, sandbox.stored(u"any"_s), u"GID_check"_s);
    ahead = afterLeases;
    sandbox.sandbox().clockTurned();
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.readyAndLeased(u"GID_worker"_s).second, 0, 60'000);
    const QHash<QByteArray, int> comesAgain =
        bodiesIn(endpoint, sandbox.readyAndLeased(u"GID_worker"_s).first, u"GID_worker"_s);
    QSet<QByteArray> known;
    QHash<MessageState, int> states;
    for (const LedgerMessage &message : messagesIn(path)) {
        const QByteArray &body = message.draft.body;
        const int times = stored.value(body);
        const QString what =
            u"%1 %2: %3, stored %4"_s.arg(message.id, QString::fromLatin1(body),
                                          messageStateToken(message.state), QString::number(times));
        known.insert(body);
        ++states[message.state];
        QVERIFY2(times <= 1, qPrintable(what));
        switch (message.state) {
        case MessageState::Held: // an undo window of the dead
            QCOMPARE(message.hold, HoldKind::Undo);
            [[fallthrough]];
        case MessageState::Cancelled:
        case MessageState::NotSent:
        case MessageState::Refused:
            QVERIFY2(times == 0, qPrintable(what));
            break;
        case MessageState::Unknown:
            QVERIFY2(wereOnTheirWay.contains(message.id), qPrintable(what));
            break;
        case MessageState::Acked:
            QVERIFY2(!comesAgain.contains(body), qPrintable(what));
            [[fallthrough]];
        default:
            QVERIFY2(times == 1, qPrintable(what));
        }
    }
    for (auto body = stored.begin(); body != stored.end(); ++body)
        QVERIFY2(known.contains(body.key()),
                 qPrintable(u"unrecorded: "_s + QString::fromLatin1(body.key())));
    QVERIFY2(states.value(MessageState::Acked) > kills / 10, "the workers did next to nothing");
    QVERIFY(states.value(MessageState::Cancelled) > 0);
    qInfo("%d messages, %d acked, %d cancelled, %d unknown, %d held by the dead", int(known.size()),
          states.value(MessageState::Acked), states.value(MessageState::Cancelled),
          states.value(MessageState::Unknown), states.value(MessageState::Held));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--worker") {
        OutboxWorker worker(arguments.value(2), arguments.value(3));
        worker.start(arguments.value(4) == u"yes");
        return QCoreApplication::exec();
    }
    TestOutboxKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outboxkill.moc"
