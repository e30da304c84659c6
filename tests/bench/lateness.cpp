// SPDX-License-Identifier: Apache-2.0
// How late a due message reaches a poll that waits for it.
#include "load.h"
#include "report.h"
#include "served.h"
#include "wire.h"

#include <QDateTime>

#include <thread>

#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

constexpr int messages = 5000; // one a millisecond
constexpr double quietMedian = 3;
constexpr double quietP99 = 10;
constexpr double timesFloor = 3;

double nowMilliseconds()
{
    using namespace std::chrono;
    return duration<double, std::milli>(system_clock::now().time_since_epoch()).count();
}

/// The best this machine can do: a thread that wakes up on time and writes to another one.
std::vector<double> floorLateness()
{
    int pair[2] = {};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        qFatal("no sockets");
    const double first = nowMilliseconds() + 100;
    std::thread writer([&] {
        const char byte = 0;
        for (int i = 0; i < messages; ++i) {
            std::this_thread::sleep_for(
                std::chrono::duration<double, std::milli>(first + i - nowMilliseconds()));
            if (::write(pair[0], &byte, 1) != 1)
                return;
        }
    });
    std::vector<double> late;
    char bytes[256];
    while (std::ssize(late) < messages) {
        const auto size = ::read(pair[1], bytes, sizeof bytes);
        for (int i = 0; i < size; ++i)
            late.push_back(nowMilliseconds() - (first + double(late.size())));
    }
    writer.join();
    ::close(pair[0]);
    ::close(pair[1]);
    return late;
}

/// Notes how late each message of a reply is.
void noteLateness(const QByteArray &reply, std::vector<double> &late)
{
    static const QByteArray mark = "__STARTDELIVERTIME:";
    const double now = nowMilliseconds();
    for (qsizetype at = reply.indexOf(mark); at >= 0; at = reply.indexOf(mark, at + 1))
        late.push_back(now - reply.mid(at + mark.size(), 13).toDouble());
}

} // namespace

void benchLateness(Report &report)
{
    const std::vector<double> floor = floorLateness();
    QTemporaryDir folder;
    Served served(folder.path());
    const qint64 first = QDateTime::currentMSecsSinceEpoch() + 4000;
    int next = 0;
    runLoad(
        {.port = served.port(), .connections = 64, .length = 30s, .most = messages, .request = [&] {
             return Wire::publish(QByteArray(1024, 'x'), first + next++);
         }});
    std::vector<double> late;
    const QByteArray poll = Wire::consume("GID_bench", 30);
    const qint64 end = first + messages + 5000; // should some be very late
    runLoad({.port = served.port(),
             .connections = 1,
             .length = std::chrono::milliseconds(end - QDateTime::currentMSecsSinceEpoch()),
             .request = [&] { return poll; },
             .replied = [&](const QByteArray &reply) { noteLateness(reply, late); },
             .isEnough = [&] { return std::ssize(late) >= messages; }});
    const double median = percentile(late, 0.5);
    const double p99 = percentile(late, 0.99);
    const double floorMedian = percentile(floor, 0.5);
    const double floorP99 = percentile(floor, 0.99);
    report.add(
        {QStringLiteral("lateness at 1,000 due a second, one parked poll"),
         QStringLiteral("p50 %1 ms, p99 %2 ms (%3 messages)")
             .arg(figure(median), figure(p99))
             .arg(late.size()),
         QStringLiteral("3 and 10 ms, or 3 times the floor (timer and socket: p50 %1, p99 %2)")
             .arg(figure(floorMedian), figure(floorP99)),
         std::ssize(late) >= messages && median <= std::max(quietMedian, timesFloor * floorMedian)
             && p99 <= std::max(quietP99, timesFloor * floorP99)});
}
