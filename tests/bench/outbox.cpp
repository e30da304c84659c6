// SPDX-License-Identifier: Apache-2.0
// How late the outbox hands over when many messages leave in one second and many more are held.
#include "ledgerfill.h"
#include "load.h"
#include "report.h"
#include "served.h"

#include "client/httptransport.h"
#include "console/courier.h"
#include "console/outbox.h"
#include "ledger/ledgerwriter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>

#include <functional>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int held = 100'000;
constexpr int leaving = 1000;         // of them, one a millisecond
constexpr int heldAtOnce = 5000;      // written in one transaction
constexpr int groups = 300;           // commits that are measured
constexpr int groupSize = 10;         // events
constexpr double mostTimes = 3;       // of a group commit
constexpr double mostLate = 20;       // ms, and these
constexpr auto sureSkew = 20ms;       // how well the server's clock is known before
constexpr qint64 untilFirst = 15'000; // ms, from writing them to the first that leaves
constexpr qint64 untilOthers = 86'400'000;

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

LedgerEvent heldEvent(int number, qint64 leaves)
{
    return {.place = {.profile = u"bench"_s, .realm = u"127.0.0.1"_s},
            .at = QDateTime::currentDateTimeUtc(),
            .fact = HeldFact{.draft = {.topic = u"bench"_s,
                                       .body = ledgerBody(number),
                                       .key = u"HELD-%1"_s.arg(number),
                                       .due = at(leaves + 60'000)},
                             .leaves = at(leaves),
                             .hold = HoldKind::Hold,
                             .armed = true}};
}

/// Writes all that is held; gives when the first of them leaves, ms.
qint64 fillOutbox(const QString &path)
{
    const auto writer = LedgerWriter::open({.path = path, .operatorName = u"bench"_s},
                                           std::make_shared<SharedPolicies>());
    const qint64 start = QDateTime::currentMSecsSinceEpoch();
    qint64 first = start + untilOthers;
    for (int number = 0; number < held; number += heldAtOnce) {
        if (number + heldAtOnce == held) // the last of them are those that leave soon
            first = QDateTime::currentMSecsSinceEpoch() + untilFirst;
        const auto done = (*writer)->commit([&](LedgerWriter &self) {
            for (int i = number; i < number + heldAtOnce; ++i) {
                const int left = held - i;
                const qint64 leaves =
                    left <= leaving ? first + leaving - left : start + untilOthers + i;
                if (const auto kept = self.recorder().append(heldEvent(i, leaves)); !kept)
                    qFatal("%s", qPrintable(kept.error().message));
            }
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    return first;
}

/// What is known of the server's clock grows with each answer, as it does in a window that is open.
void learnSkew(Transport &transport)
{
    QEventLoop loop;
    std::function<void()> ask = [&] {
        transport.probe({}, {}, &loop, [&](const Result<ProbeReport> &) {
            const auto known = transport.skew().interval();
            if (known && known->width() < sureSkew)
                loop.quit();
            else
                ask();
        });
    };
    ask();
    loop.exec();
}

/// Milliseconds that each was late when the service had it and that was on disk.
std::vector<double> lateness(Outbox &outbox, qint64 first)
{
    std::vector<double> late;
    QEventLoop loop;
    QObject::connect(&outbox, &Outbox::settled, &loop, [&](const SendReport &report) {
        if (report.state() != MessageState::Pending)
            qFatal("%s", qPrintable(report.error->message));
        const qint64 leaves = report.draft.due->toMSecsSinceEpoch() - 60'000;
        late.push_back(double(QDateTime::currentMSecsSinceEpoch() - leaves));
        if (late.size() == leaving)
            loop.quit();
    });
    outbox.start();
    if (QDateTime::currentMSecsSinceEpoch() > first - 3000)
        qFatal("It took too long to write down what is held.");
    loop.exec();
    return late;
}

/// Milliseconds of each of many commits of a group.
std::vector<double> groupCommits(Ledger &ledger, const QString &id)
{
    std::vector<double> times;
    for (int group = 0; group < groups; ++group) {
        QEventLoop loop;
        QElapsedTimer timer;
        int open = groupSize;
        timer.start();
        for (int i = 0; i < groupSize; ++i)
            ledger.append({.id = id, .fact = NoteFact{.text = u"x"_s}}, &loop,
                          [&](const Result<AppendedEvent> &) {
                              if (--open == 0)
                                  loop.quit();
                          });
        loop.exec();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

QString idOfAny(Ledger &ledger)
{
    QString id;
    QEventLoop loop;
    ledger.page({.limit = 1}, &loop, [&](const Result<LedgerPage> &page) {
        id = page ? page->messages.value(0).id : QString();
        loop.quit();
    });
    loop.exec();
    return id;
}

} // namespace

void benchOutbox(Report &report)
{
    const QTemporaryDir folder(QDir::current().filePath(u"outbox-XXXXXX"_s));
    const QString path = folder.filePath(u"ledger.sqlite"_s);
    const Served served(folder.filePath(u"store"_s));
    const qint64 first = fillOutbox(path);

    HttpTransport transport(
        {.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(served.port())),
         .credentials = {.accessKeyId = u"sandbox"_s, .accessKeySecret = Secret("sandbox")}},
        systemNow());
    Ledger ledger({.path = path, .operatorName = u"bench"_s, .kind = ProcessKind::Outbox});
    Courier courier(transport, ledger, {.place = {.profile = u"bench"_s, .realm = u"127.0.0.1"_s}});
    learnSkew(transport);
    std::vector<double> late;
    {
        Outbox outbox(courier, transport, {});
        late = lateness(outbox, first);
    }
    const double commit = percentile(groupCommits(ledger, idOfAny(ledger)), 0.99);
    const double p99 = percentile(late, 0.99);
    const double limit = mostTimes * commit + mostLate;
    report.add({u"outbox: %L1 handed over in one second, %L2 held"_s.arg(leaving).arg(held),
                u"late p50 %1 ms, p99 %2 ms"_s.arg(figure(percentile(late, 0.5)), figure(p99)),
                u"p99 at most %1 ms: %2 times the p99 of a group commit (%3 ms) and %4 ms"_s.arg(
                    figure(limit), figure(mostTimes), figure(commit), figure(mostLate)),
                p99 <= limit});
}
