// SPDX-License-Identifier: Apache-2.0
// What a thousand polls that wait cost.
#include "report.h"
#include "served.h"
#include "wire.h"

#include <QTcpSocket>

#include <memory>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace {

constexpr int polls = 1000;
constexpr double mostMegabytes = 20;
constexpr double mostCpu = 0.02; // of a core
constexpr auto watched = 5s;

} // namespace

void benchParkedPolls(Report &report)
{
    QTemporaryDir folder;
    Served served(folder.path());
    const double before = served.residentMegabytes();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < polls; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), served.port());
        socket->waitForConnected(5000);
        socket->write(Wire::consume("GID_" + QByteArray::number(i % 10), 30));
        socket->flush();
        sockets.push_back(std::move(socket));
    }
    std::this_thread::sleep_for(1s); // the last ones are being parked
    const double used = served.residentMegabytes() - before;
    const double cpuBefore = served.cpuSeconds();
    std::this_thread::sleep_for(watched);
    const double cpu =
        (served.cpuSeconds() - cpuBefore) / std::chrono::duration<double>(watched).count();
    report.add({QStringLiteral("1,000 parked polls"),
                QStringLiteral("%1 MB, %2 % of a core").arg(figure(used), figure(cpu * 100)),
                QStringLiteral("at most %1 MB, no CPU (under 2 %)").arg(mostMegabytes),
                used <= mostMegabytes && cpu <= mostCpu});
}
