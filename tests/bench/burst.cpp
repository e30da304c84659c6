// SPDX-License-Identifier: Apache-2.0
// 100,000 messages due in one second, and a publisher who must not notice.
#include "load.h"
#include "report.h"
#include "served.h"
#include "wire.h"

#include <QDateTime>

#include <atomic>
#include <thread>

using namespace std::chrono_literals;

namespace {

constexpr int burst = 100'000;
constexpr double mostP99 = 100; // ms, beside 16 hungry polls on the same cores

void sleepUntil(qint64 moment)
{
    const qint64 rest = moment - QDateTime::currentMSecsSinceEpoch();
    std::this_thread::sleep_for(std::chrono::milliseconds(std::max<qint64>(0, rest)));
}

} // namespace

void benchBurst(Report &report)
{
    QTemporaryDir folder;
    const qint64 first = QDateTime::currentMSecsSinceEpoch() + 15'000;
    fillStore(folder.path(), burst, first, first + 1000);
    Served served(folder.path());
    const QByteArray publish = Wire::publish(QByteArray(1024, 'y'));
    const QByteArray poll = Wire::consume("GID_burst", 1);
    const LoadResult quiet =
        runLoad({.port = served.port(), .length = 2000ms, .request = [&] { return publish; }});
    sleepUntil(first);

    std::atomic<bool> isDrained = false;
    LoadResult during;
    std::jthread publisher([&] {
        during = runLoad({.port = served.port(),
                          .length = 60s,
                          .request = [&] { return publish; },
                          .isEnough = [&] { return isDrained.load(); }});
    });
    qint64 seen = 0;
    const LoadResult drain =
        runLoad({.port = served.port(),
                 .connections = 16,
                 .length = 60s,
                 .request = [&] { return poll; },
                 .replied = [&](const QByteArray &reply) { seen += reply.count("<Message>"); },
                 .isEnough = [&] { return seen >= burst; }});
    isDrained = true;
    publisher.join();

    const double p99 = percentile(during.milliseconds, 0.99);
    report.add(
        {QStringLiteral("100,000 due in one second"),
         QStringLiteral("drained in %1 s; publishes meanwhile p50 %2 ms, p99 %3 ms")
             .arg(figure(drain.seconds), figure(percentile(during.milliseconds, 0.5)), figure(p99)),
         QStringLiteral("all seen; publish p99 at most %1 ms (quiet p50 %2 ms)")
             .arg(mostP99)
             .arg(figure(percentile(quiet.milliseconds, 0.5))),
         seen >= burst && p99 <= mostP99});
}
