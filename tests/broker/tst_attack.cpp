// SPDX-License-Identifier: Apache-2.0
// Strangers who want the sandbox for themselves. It is a process of its own, so that its memory can be
// seen; an honest client is served all the time.
#include "rawclient.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr int connectionLimit = 4096; // CONTRACT.md section 10
constexpr qint64 bodyRoom = 256 << 20;

#ifdef TMINUS_SANITIZED
constexpr int memoryFactor = 4; // for what the sanitizer keeps
#else
constexpr int memoryFactor = 1;
#endif

/// `tminusctl sandbox` with as few open files as a shell allows a program.
class SandboxProcess final
{
public:
    SandboxProcess()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setChildProcessModifier([] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            rlimit files{};
            ::getrlimit(RLIMIT_NOFILE, &files);
            files.rlim_cur = std::min<rlim_t>(1024, files.rlim_max);
            ::setrlimit(RLIMIT_NOFILE, &files);
        });
        m_process.start(QStringLiteral(TMINUSCTL),
                        {u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s, m_store.path(),
                         u"--topic"_s, u"any:any"_s});
        if (m_process.waitForReadyRead(30'000)) {
            const QByteArray line = m_process.readLine();
            const qsizetype at = line.indexOf("127.0.0.1:") + 10;
            port = line.mid(at, line.indexOf(' ', at) - at).toUShort();
        }
    }
    ~SandboxProcess()
    {
        m_process.kill();
        m_process.waitForFinished(30'000);
    }
    /// The most memory that it ever held, in bytes.
    qint64 peakMemory() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong() * 1024;
        }
        return -1;
    }
    quint16 port = 0;

private:
    QTemporaryDir m_store;
    QProcess m_process;
};

/// A connection without Qt: thousands of them cost a test nothing else.
class Stranger final
{
public:
    explicit Stranger(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(port);
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isConnected =
            ::connect(m_socket, reinterpret_cast<const sockaddr *>(&where), sizeof where) == 0;
    }
    ~Stranger() { ::close(m_socket); }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    int socket() const { return m_socket; }
    bool isConnected() const { return m_isConnected; }
    /// Writes all of @p data; false when the other side does not want it.
    bool write(const QByteArray &data) const
    {
        for (qsizetype at = 0; at < data.size();) {
            const auto size =
                ::send(m_socket, data.constData() + at, size_t(data.size() - at), MSG_NOSIGNAL);
            if (size <= 0)
                return false;
            at += size;
        }
        return true;
    }
    /// What comes until the other side closes, or nothing more for ten seconds.
    QByteArray readAll() const
    {
        QByteArray all;
        std::array<char, 4096> some{};
        pollfd readable{.fd = m_socket, .events = POLLIN, .revents = 0};
        while (::poll(&readable, 1, 10'000) > 0) {
            const auto size = ::recv(m_socket, some.data(), some.size(), 0);
            if (size <= 0)
                break;
            all.append(some.data(), size);
        }
        return all;
    }
    /// Whether something came, or the other side is gone.
    bool isReadable() const
    {
        pollfd readable{.fd = m_socket, .events = POLLIN, .revents = 0};
        return ::poll(&readable, 1, 0) > 0;
    }

private:
    int m_socket;
    bool m_isConnected = false;
};

QByteArray goodPublish()
{
    return RawClient::request("POST", "/topics/any/messages", RawClient::message("hello"));
}

/// Raises the limit of this process, which holds all the strangers.
bool canOpen(rlim_t files)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(files, limit.rlim_max));
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= files;
}

} // namespace

class TestAttack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tenThousandWhoStayAreToldSoBeyondTheLimit();
    void chunksWithoutEndTakeNoMoreThanTheirRoom();
    void headsAndBodiesThatDripKeepNobodyWaiting();
};

void TestAttack::tenThousandWhoStayAreToldSoBeyondTheLimit()
{
    constexpr size_t many = 10'000;
    if (!canOpen(many + 200))
        QSKIP("This process may not open 10,000 connections: raise the hard limit (ulimit -Hn).");
    SandboxProcess sandbox;
    RawClient honest(sandbox.port);
    QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);

    std::vector<std::unique_ptr<Stranger>> strangers;
    for (size_t i = 0; i < many; ++i) {
        strangers.push_back(std::make_unique<Stranger>(sandbox.port));
        QVERIFY(strangers.back()->isConnected());
        if (i % 1000 == 0)
            QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);
    }

    const auto refused = std::ssize(strangers) + 1 - connectionLimit;
    const auto isReadable = [](const auto &stranger) { return stranger->isReadable(); };
    QTRY_COMPARE_WITH_TIMEOUT(std::ranges::count_if(strangers, isReadable), refused, 60'000);
    QVERIFY(strangers.back()->readAll().contains("<Code>QpsLimitExceeded</Code>"));
    QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);
    QVERIFY2(sandbox.peakMemory() < memoryFactor * (150 << 20),
             qPrintable(QString::number(sandbox.peakMemory())));
    strangers.clear();
    QTRY_COMPARE_WITH_TIMEOUT(RawClient::status(RawClient(sandbox.port).exchange(goodPublish())),
                              201, 60'000);
}

void TestAttack::chunksWithoutEndTakeNoMoreThanTheirRoom()
{
    SandboxProcess sandbox;
    RawClient honest(sandbox.port);
    QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);
    const qint64 before = sandbox.peakMemory();
    const QByteArray chunk = "10000\r\n" + QByteArray(1 << 16, 'a') + "\r\n";

    std::atomic<int> open = 20; // together they want 640 MiB
    std::vector<std::jthread> strangers;
    for (int i = open; i > 0; --i)
        strangers.emplace_back([&] {
            const Stranger stranger(sandbox.port);
            stranger.write(
                "POST /topics/any/messages HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (stranger.write(chunk)) {}
            (void)stranger.readAll();
            --open;
        });
    int served = 0;
    while (open > 0) {
        QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);
        ++served;
    }
    strangers.clear();

    QVERIFY(served > 0);
    const qint64 most = bodyRoom + bodyRoom / 2; // when all wait one more body may go on
    QVERIFY2(sandbox.peakMemory() - before < memoryFactor * most,
             qPrintable(QString::number(sandbox.peakMemory())));
}

void TestAttack::headsAndBodiesThatDripKeepNobodyWaiting()
{
    constexpr int many = 2000;
    if (!canOpen(many + 200))
        QSKIP("This process may not open 2,000 connections: raise the hard limit (ulimit -Hn).");
    const SandboxProcess sandbox;
    RawClient honest(sandbox.port);
    std::vector<std::unique_ptr<Stranger>> heads;
    std::vector<std::unique_ptr<Stranger>> bodies;
    for (int i = 0; i < many / 2; ++i) {
        heads.push_back(std::make_unique<Stranger>(sandbox.port));
        bodies.push_back(std::make_unique<Stranger>(sandbox.port));
        QVERIFY(bodies.back()->write("POST /topics/any/messages HTTP/1.1\r\n"
                                     "Content-Length: 33000000\r\n\r\n"));
    }
    const auto areGone = [](const auto &strangers) {
        return std::ranges::all_of(strangers, [](const auto &each) { return each->isReadable(); });
    };

    // A byte now and then: each head has 20 s for all of it, each body 60 s.
    QDeadlineTimer hope(std::chrono::minutes(3));
    int served = 0;
    while (!areGone(heads) && !hope.hasExpired()) {
        for (const auto &stranger : heads)
            (void)stranger->write("G");
        for (const auto &stranger : bodies)
            (void)stranger->write("a");
        QCOMPARE(RawClient::status(honest.exchange(goodPublish())), 201);
        ++served;
    }

    QVERIFY(areGone(heads));
    QVERIFY(served > 0);
    QVERIFY2(sandbox.peakMemory() < memoryFactor * (150 << 20),
             qPrintable(QString::number(sandbox.peakMemory())));
}

QTEST_GUILESS_MAIN(TestAttack)
#include "tst_attack.moc"
