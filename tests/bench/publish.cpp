// SPDX-License-Identifier: Apache-2.0
// Durable publishes against what the bare store commits.
#include "load.h"
#include "report.h"
#include "served.h"
#include "wire.h"

#include "broker/store.h"
#include "storage/checkpointer.h"
#include "storage/groupwriter.h"

#include <atomic>
#include <semaphore>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

constexpr auto length = 4000ms;
constexpr int outstanding = 256; // as many as there are connections
constexpr double leastShare = 0.2;

/// Messages a second that the store alone commits, with that many waiting at any time.
double bareStoreRate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sandbox.sqlite"));
    auto store = Store::open(path);
    std::counting_semaphore<outstanding> room(outstanding);
    std::atomic<qint64> done = 0;
    Checkpointer checkpointer(path);
    const auto start = std::chrono::steady_clock::now();
    {
        GroupWriter<StoreJob> writer(
            [&](std::vector<StoreJob> &jobs) {
                checkpointer.committed();
                return (*store)->apply(jobs);
            },
            [&](const std::vector<StoreJob> &jobs, const Result<void> &stored) {
                done += stored ? std::ssize(jobs) : 0;
                room.release(std::ssize(jobs));
            });
        const Content content{Instant{}, {}, QStringLiteral("KEYS:k|"), QByteArray(1024, 'x')};
        for (Sequence i = 1; std::chrono::steady_clock::now() - start < length; ++i) {
            room.acquire();
            const AddMessage added{{.sequence = i, .topic = 1}, content, {}};
            writer.post({.steps = {std::make_shared<const AddMessage>(added)}});
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return double(done) / took.count();
}

} // namespace

void benchPublish(Report &report)
{
    const double before = bareStoreRate();
    QTemporaryDir folder;
    Served served(folder.path());
    const QByteArray request = Wire::publish(QByteArray(1024, 'x'));
    const LoadResult load =
        runLoad({.port = served.port(), .connections = 256, .length = length, .request = [&] {
                     return request;
                 }});
    // Before and after: what the machine does else hits both.
    const double floor = (before + bareStoreRate()) / 2;
    const double share = load.perSecond() / floor;
    report.add({QStringLiteral("durable publishes of 1 KB over 256 connections"),
                QStringLiteral("%1/s, p99 %2 ms")
                    .arg(figure(load.perSecond()), figure(percentile(load.milliseconds, 0.99))),
                QStringLiteral("%1 of the bare store's %2/s; at least %3")
                    .arg(figure(share), figure(floor), figure(leastShare)),
                share >= leastShare && load.failures == 0});
}
