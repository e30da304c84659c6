// SPDX-License-Identifier: Apache-2.0
// What a million pending messages cost.
#include "load.h"
#include "report.h"
#include "served.h"
#include "wire.h"

#include <QDateTime>

using namespace std::chrono_literals;

namespace {

constexpr int million = 1'000'000;
constexpr int few = 1000;
constexpr double mostReady = 2;      // seconds
constexpr double mostResident = 100; // MB
constexpr double leastRate = 0.8;    // of the rate with few pending
constexpr auto length = 3000ms;

struct Rates
{
    double ready = 0;
    double resident = 0;
    double publishes = 0;
    double deliveries = 0;
};

Rates measure(int pending)
{
    QTemporaryDir folder;
    const qint64 tomorrow = QDateTime::currentMSecsSinceEpoch() + 24 * 3'600'000LL;
    fillStore(folder.path(), pending, tomorrow, tomorrow + 3'600'000);
    Served served(folder.path());
    Rates rates{.ready = served.readySeconds(), .resident = served.residentMegabytes()};
    const QByteArray publish = Wire::publish(QByteArray(1024, 'x'));
    const QByteArray consume = Wire::consume("GID_bench", 0);
    rates.publishes = runLoad({.port = served.port(),
                               .connections = 256,
                               .length = length,
                               .request = [&] { return publish; }})
                          .perSecond();
    qint64 seen = 0;
    const LoadResult drain =
        runLoad({.port = served.port(),
                 .connections = 16,
                 .length = length,
                 .request = [&] { return consume; },
                 .replied = [&](const QByteArray &reply) { seen += reply.count("<Message>"); }});
    rates.deliveries = double(seen) / drain.seconds;
    return rates;
}

} // namespace

void benchMillion(Report &report)
{
    // Few, many, few: the machine's own drift shows as the difference of the outer two.
    const Rates before = measure(few);
    const Rates many = measure(million);
    const Rates after = measure(few);
    report.add({QStringLiteral("ready with 1,000,000 pending"),
                QStringLiteral("%1 s").arg(figure(many.ready)),
                QStringLiteral("at most %1 s").arg(mostReady), many.ready <= mostReady});
    report.add({QStringLiteral("resident with 1,000,000 pending"),
                QStringLiteral("%1 MB").arg(figure(many.resident)),
                QStringLiteral("at most %1 MB").arg(mostResident), many.resident <= mostResident});
    const auto compare = [&](const QString &what, double rate, double outer) {
        report.add({what, QStringLiteral("%1/s").arg(figure(rate)),
                    QStringLiteral("%1 of the %2/s with 1,000 pending; at least %3")
                        .arg(figure(rate / outer), figure(outer), figure(leastRate)),
                    rate >= leastRate * outer});
    };
    compare(QStringLiteral("publishes beside 1,000,000 pending"), many.publishes,
            (before.publishes + after.publishes) / 2);
    compare(QStringLiteral("deliveries beside 1,000,000 pending"), many.deliveries,
            (before.deliveries + after.deliveries) / 2);
}
