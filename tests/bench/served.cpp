// SPDX-License-Identifier: Apache-2.0
#include "served.h"

#include "broker/sandbox.h"
#include "broker/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

#include <unistd.h>

using namespace TMinus;

namespace {

constexpr int startSeconds = 60;

QByteArray readProc(qint64 pid, const char *file)
{
    QFile proc(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(file)));
    return proc.open(QIODevice::ReadOnly) ? proc.readAll() : QByteArray();
}

} // namespace

Served::Served(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve"), folder});
    m_process.waitForReadyRead(startSeconds * 1000);
    m_ready = double(timer.nsecsElapsed()) / 1e9;
    m_port = m_process.readLine().trimmed().mid(6).toUShort();
}

Served::~Served()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(startSeconds * 1000);
}

double Served::residentMegabytes() const
{
    for (const QByteArray &line : readProc(m_process.processId(), "status").split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double Served::cpuSeconds() const
{
    const QByteArrayList fields = readProc(m_process.processId(), "stat").split(' ');
    if (fields.size() < 15)
        return 0;
    return (fields[13].toDouble() + fields[14].toDouble()) / double(sysconf(_SC_CLK_TCK));
}

int Served::serve(const QString &folder)
{
    SandboxOptions options{.port = 0, .store = folder};
    options.topics = {{QStringLiteral("bench"), TopicType::Any}};
    Sandbox sandbox(options);
    if (const auto started = sandbox.start(); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        return 1;
    }
    std::printf("ready %d\n", sandbox.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) {}
    return 0;
}

void fillStore(const QString &folder, int count, qint64 first, qint64 last)
{
    QDir().mkpath(folder);
    auto store = Store::open(QDir(folder).filePath(QStringLiteral("sandbox.sqlite")));
    if (!store || !(*store)->load())
        qFatal("The store cannot be made.");
    (*store)->apply({{.steps = {TopicRow{1, {}, QStringLiteral("bench"), TopicType::Any}}}});
    const QByteArray body(1024, 'x');
    std::vector<StoreJob> jobs;
    for (int i = 0; i < count; ++i) {
        const qint64 due = first + (last - first) * i / count;
        const Instant at{std::chrono::milliseconds(due)};
        const Content content{
            Instant{}, {}, QStringLiteral("KEYS:k|__STARTDELIVERTIME:%1|").arg(due), body};
        const IndexRow row{.sequence = i + 1, .topic = 1, .due = at};
        const AddMessage added{row, content, {}};
        jobs.push_back({.steps = {std::make_shared<const AddMessage>(added)}});
        if (jobs.size() == 5000 || i + 1 == count) {
            if (!(*store)->apply(jobs))
                qFatal("The store cannot be written.");
            jobs.clear();
        }
    }
}
