// SPDX-License-Identifier: Apache-2.0
#include "ledgerasked.h"

#include "ledger/filtersql.h"
#include "ledger/ledger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;
constexpr int appends = 50'000;
constexpr qint64 outstanding = 2000;

double middle(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// A ledger whose answers are waited for.
class Asked final
{
public:
    explicit Asked(const QString &path)
        : m_ledger(
            {.path = path, .operatorName = u"bench"_s, .kind = ProcessKind::CommandLine, .now = [] {
                 return now();
             }})
    {}

    /// The service's clock when all that is done with is done with.
    static QDateTime now() { return QDateTime::fromMSecsSinceEpoch(1'880'000'000'000, Qt::UTC); }

    /// How long @p call takes until its answer is here, ms.
    template<typename T, typename Call>
    double time(Call call)
    {
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        call(&loop, [&](const Result<T> &outcome) {
            if (!outcome)
                qFatal("%s %s", qPrintable(outcome.error().code),
                       qPrintable(outcome.error().message));
            loop.quit();
        });
        loop.exec();
        return double(timer.nsecsElapsed()) / 1e6;
    }
    double page(const LedgerQuery &query)
    {
        return time<LedgerPage>(
            [&](QObject *context, auto done) { m_ledger.page(query, context, std::move(done)); });
    }
    double filtered(const QString &text, int limit)
    {
        const auto tree = readFilter(text, {.phrases = {.now = now(), .allowsPast = true}});
        return page({.condition = filterSql(*tree, now()), .limit = limit, .now = now()});
    }
    double append(const LedgerEvent &event)
    {
        return time<AppendedEvent>(
            [&](QObject *context, auto done) { m_ledger.append(event, context, std::move(done)); });
    }
    Ledger &ledger() { return m_ledger; }

private:
    Ledger m_ledger;
};

double nextDue(Asked &asked)
{
    return asked.page({.condition = {.text = "m.state=2 AND m.moment>=?",
                                     .values = {Asked::now().toMSecsSinceEpoch()}},
                       .limit = 500,
                       .now = Asked::now()});
}

double histogram(Asked &asked, qint64 from, qint64 length)
{
    return asked.time<Histogram>([&](QObject *context, auto done) {
        const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
        asked.ledger().histogram({.from = at(from), .to = at(from + length)}, context,
                                 std::move(done));
    });
}

void tell(const QString &name, double figure)
{
    std::printf("%s\t%.4f\n", qPrintable(name), figure);
}

template<typename Ask>
void tellMiddle(const QString &name, Ask ask)
{
    ask(); // what it needs in memory is there from the second time on
    QList<double> times;
    for (int i = 0; i < rounds; ++i)
        times.append(ask());
    tell(name, middle(times));
}

void tellQueries(Asked &asked, const QString &key, const QString &id)
{
    tellMiddle(u"?next 500 due"_s, [&] { return nextDue(asked); });
    tellMiddle(u"?by key"_s, [&] { return asked.filtered(u"key="_s + key, 500); });
    tellMiddle(u"?by id"_s, [&] {
        return asked.time<std::optional<LedgerMessage>>([&](QObject *context, auto done) {
            asked.ledger().message(id, context, std::move(done));
        });
    });
    tellMiddle(u"?counts of all states"_s, [&] {
        return asked.time<LedgerCounts>([&](QObject *context, auto done) {
            asked.ledger().totals({}, context, std::move(done));
        });
    });
    tellMiddle(u"?histogram of everything"_s,
               [&] { return histogram(asked, 1'799'000'000'000, 100'000'000'000); });
    tellMiddle(u"?histogram of one hour"_s,
               [&] { return histogram(asked, 1'800'010'000'000, 3'600'000); });
    const QString number = key.section(u'-', 1);
    tellMiddle(u"?text, one word of one message"_s,
               [&] { return asked.filtered(u"\"order\\\":"_s + number + u'"', 100); });
    tellMiddle(u"?text, in one of a thousand"_s,
               [&] { return asked.filtered(u"escalated"_s, 100); });
    tellMiddle(u"?text, Chinese in one of twenty"_s,
               [&] { return asked.filtered(u"惠券到"_s, 100); });
    tellMiddle(u"?text, two words"_s, [&] { return asked.filtered(u"refund invoice"_s, 100); });
    tellMiddle(u"?text, in one of three"_s, [&] { return asked.filtered(u"refund"_s, 100); });
    tellMiddle(u"?text, nowhere"_s, [&] { return asked.filtered(u"nowhereatall"_s, 100); });
}

Draft draftOf(int number)
{
    return {.topic = u"topic-1"_s,
            .body = ledgerBody(number),
            .key = u"NEW-%1"_s.arg(number),
            .due = Asked::now().addDays(1)};
}

LedgerEvent leavingOf(int number)
{
    return {.place = {.profile = u"prod"_s, .realm = u"mq.example.com"_s},
            .fact = LeavingFact{.draft = draftOf(number)}};
}

/// Events a second, with many under way, as a bulk has them.
double appendMany(Asked &asked)
{
    QElapsedTimer timer;
    QEventLoop loop;
    qint64 asking = 0;
    int sent = 0;
    const auto fill = [&] {
        for (; sent < appends && asking < outstanding; ++sent, ++asking)
            asked.ledger().append(leavingOf(sent), &loop, [&](const Result<AppendedEvent> &) {
                if (--asking == 0)
                    loop.quit();
            });
    };
    timer.start();
    while (sent < appends) {
        fill();
        loop.exec();
    }
    return double(appends) * 1e9 / double(timer.nsecsElapsed());
}

void tellWriting(Asked &asked, const QString &id)
{
    QList<double> commits;
    QList<double> sends;
    for (int i = 0; i < 100; ++i) {
        commits.append(asked.append({.id = id, .fact = NoteFact{.text = u"x"_s}}));
        LedgerEvent leaving = leavingOf(1'000'000 + i);
        leaving.id = u"01BENCH%1"_s.arg(i, 19, 10, QLatin1Char('0'));
        const double left = asked.append(leaving);
        sends.append(left
                     + asked.append({.id = leaving.id,
                                     .fact = AcceptedFact{.receipt = {.messageId = leaving.id}}}));
    }
    tell(u"commit"_s, middle(commits));
    tell(u"send"_s, middle(sends));
    tell(u"appends"_s, appendMany(asked));
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

int serveLedgerFigures(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    Asked asked(arguments.value(0));
    nextDue(asked);
    tell(u"open"_s, double(timer.nsecsElapsed()) / 1e6);
    tellQueries(asked, arguments.value(1), arguments.value(2));
    tell(u"resident"_s, residentMegabytes());
    tellWriting(asked, arguments.value(2));
    return 0;
}

LedgerFigures askLedger(const QString &path, const FilledLedger &filled)
{
    LedgerFigures figures{.fileBytes = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size()};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--ask-ledger"_s, path, filled.key, filled.id});
    process.waitForFinished(-1);
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QString name = QString::fromUtf8(line).section(u'\t', 0, 0);
        const double value = QString::fromUtf8(line).section(u'\t', 1).toDouble();
        if (name.startsWith(u'?'))
            figures.queries.append({name.mid(1), value});
        else if (name == u"open")
            figures.open = value;
        else if (name == u"resident")
            figures.resident = value;
        else if (name == u"commit")
            figures.commit = value;
        else if (name == u"send")
            figures.send = value;
        else if (name == u"appends")
            figures.appendsPerSecond = value;
    }
    return figures;
}
