// SPDX-License-Identifier: Apache-2.0
// What a ledger of a million messages costs whoever opens it.
#include "ledgerasked.h"
#include "ledgerfill.h"
#include "report.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr double mostOpen = 300;       // ms
constexpr double mostQuery = 20;       // ms
constexpr double mostFullText = 50;    // ms
constexpr double mostResident = 60;    // MB
constexpr double mostSize = 2.5;       // of the bodies
constexpr double leastEvents = 10'000; // a second
constexpr double mostCommits = 2;      // of one send: leaving, then accepted

double megabytes(qint64 bytes)
{
    return double(bytes) / (1 << 20);
}

void addAtMost(Report &report, const QString &what, double measured, double most,
               const QString &unit)
{
    report.add({what, u"%1 %2"_s.arg(figure(measured), unit),
                u"at most %1 %2"_s.arg(figure(most), unit), measured <= most});
}

} // namespace

void benchLedger(Report &report, int messages)
{
    const QTemporaryDir folder(QDir::current().filePath(u"ledger-XXXXXX"_s));
    const QString path = folder.filePath(u"ledger.sqlite"_s);
    const FilledLedger filled = fillLedger(path, messages);
    const QString many = u" of %L1 messages"_s.arg(filled.messages);

    const LedgerFigures asked = askLedger(path, filled);
    addAtMost(report, u"ledger"_s + many + u": open to first answer"_s, asked.open, mostOpen,
              u"ms"_s);
    for (const auto &[name, worst] : asked.queries)
        addAtMost(report, u"ledger"_s + many + u": "_s + name, worst,
                  name.startsWith(u"text") ? mostFullText : mostQuery, u"ms"_s);
    addAtMost(report, u"ledger"_s + many + u": resident"_s, asked.resident, mostResident, u"MB"_s);
    report.add({u"ledger: events appended in groups, %L1 there"_s.arg(filled.events),
                u"%1/s"_s.arg(figure(asked.appendsPerSecond)),
                u"at least %1/s"_s.arg(figure(leastEvents)),
                asked.appendsPerSecond >= leastEvents});
    report.add({u"ledger: leaving and accepted of one send"_s, u"%1 ms"_s.arg(figure(asked.send)),
                u"%1 times one commit of a note (%2 ms); at most %3"_s.arg(
                    figure(asked.send / asked.commit), figure(asked.commit), figure(mostCommits)),
                asked.send <= mostCommits * asked.commit});
    const double ratio = double(asked.fileBytes) / double(filled.bodyBytes);
    report.add({u"ledger: file with full text"_s,
                u"%1 MB"_s.arg(figure(megabytes(asked.fileBytes))),
                u"%1 times its %2 MB of bodies; at most %3"_s.arg(
                    figure(ratio), figure(megabytes(filled.bodyBytes)), figure(mostSize)),
                ratio <= mostSize});
}
