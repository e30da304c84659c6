// SPDX-License-Identifier: Apache-2.0
// Measures how fast it is, prints one table, and fails when a row misses its limit.
//   tminus_bench [--only NAME] [--out FILE] [--messages N]
// NAME: publish lateness burst ledger million outbox polls profiles send; N: of the ledger
#include "ledgerasked.h"
#include "report.h"
#include "served.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

#include <cstdio>
#include <functional>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto value = [&](const QString &name) {
        const qsizetype at = arguments.indexOf(name);
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    if (const QString folder = value(QStringLiteral("--serve")); !folder.isEmpty())
        return Served::serve(folder);
    if (arguments.value(1) == QStringLiteral("--ask-ledger"))
        return serveLedgerFigures(arguments.mid(2));

    Report report;
    const QString tminusctl = QCoreApplication::applicationDirPath() + QStringLiteral("/tminusctl");
    const int messages = value(QStringLiteral("--messages")).toInt();
    const QMap<QString, std::function<void()>> all{
        {QStringLiteral("publish"), [&] { benchPublish(report); }},
        {QStringLiteral("lateness"), [&] { benchLateness(report); }},
        {QStringLiteral("burst"), [&] { benchBurst(report); }},
        {QStringLiteral("ledger"),
         [&] { benchLedger(report, messages > 0 ? messages : 1'000'000); }},
        {QStringLiteral("million"), [&] { benchMillion(report); }},
        {QStringLiteral("outbox"), [&] { benchOutbox(report); }},
        {QStringLiteral("polls"), [&] { benchParkedPolls(report); }},
        {QStringLiteral("profiles"), [&] { benchProfiles(report, tminusctl); }},
        {QStringLiteral("send"), [&] { benchSend(report, tminusctl); }},
    };
    const QString only = value(QStringLiteral("--only"));
    const bool asksForHelp = arguments.contains(QStringLiteral("--help"));
    if (asksForHelp || (!only.isEmpty() && !all.contains(only))) {
        std::fprintf(stderr, "tminus_bench [--only NAME] [--out FILE] [--messages N]\nNAME: %s\n",
                     qPrintable(all.keys().join(u' ')));
        return 2;
    }
    for (auto bench = all.begin(); bench != all.end(); ++bench) {
        if (only.isEmpty() || only == bench.key())
            bench.value()();
    }
    if (const QString out = value(QStringLiteral("--out")); !out.isEmpty()) {
        QFile file(out);
        if (file.open(QIODevice::WriteOnly))
            file.write(report.markdown().toUtf8());
    }
    return report.failures();
}
