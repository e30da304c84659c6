// SPDX-License-Identifier: Apache-2.0
// What the program as a whole has to say, in the first window that is open.
#include "ui/application.h"

#include "base/crashreport.h"
#include "storage/fileholder.h"
#include "ui/controls/messagebars.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QUrl>

namespace TMinus {

void Application::tellCrashes()
{
    if (m_options.crashes.isEmpty())
        return;
    m_workers.run(
        this, [folder = m_options.crashes] { return takeCrashReports(folder); },
        [this](const QStringList &reports) {
            if (reports.isEmpty())
                return;
            window().bars().add(
                {.kind = BarText::Kind::Warning,
                 .title = tr("T-Minus ended unexpectedly the last time."),
                 .text =
                     tr("Nothing that was recorded is lost. What is known of it stands in %1; it "
                        "went nowhere.")
                         .arg(QDir::toNativeSeparators(reports.last())),
                 .actions = {tr("Show folder")}},
                [folder = m_options.crashes](int) {
                    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                });
        });
}

void Application::tellUpdate(const QVersionNumber &version)
{
    window().bars().add({.title = tr("T-Minus %1 is there.").arg(version.toString()),
                         .text = tr("This is %1. Nothing was downloaded: get it from where you got "
                                    "this one. The address that said so stands in the settings.")
                                     .arg(QStringLiteral(TMINUS_VERSION))},
                        {});
}

/// Until it can be written nothing is sent: the ledger itself sees to that.
void Application::takeLedgerTrouble(const Error &error)
{
    BarText text = barText(error);
    if (error.code != u"damaged"_s)
        return window().bars().add(text);
    text.text = tr("It was left as it is, and nothing is sent. Salvage puts what can be read into "
                   "a new file and keeps this one.");
    text.actions = {tr("Salvage")};
    window().bars().add(text, [this](int) { salvage(); });
}

/// A file that another process has open must stay as it is.
void Application::salvage()
{
    m_workers.run(
        this, [path = m_ledgerPath] { return fileHolder(path); },
        [this](const std::optional<qint64> &holder) {
            if (!holder)
                return m_ledger.salvage(
                    this, [this](const Result<LedgerOpening> &opening) { tellSalvage(opening); });
            window().bars().add(
                {.kind = BarText::Kind::Error,
                 .title = tr("The ledger is open in another process (%1), so it must stay as it "
                             "is.")
                              .arg(*holder),
                 .text = tr("End that process, then salvage."),
                 .actions = {tr("Salvage")}},
                [this](int) { salvage(); });
        });
}

void Application::tellSalvage(const Result<LedgerOpening> &opening)
{
    if (!opening)
        return takeLedgerTrouble(opening.error());
    const SalvageReport report = opening->salvage.value_or(SalvageReport{});
    const bool isWhole = report.gaps == 0 && report.lostTables.isEmpty();
    const QString count = QLocale().toString(report.rows);
    window().bars().add(
        {.kind = isWhole ? BarText::Kind::Note : BarText::Kind::Warning,
         .title = isWhole
             ? tr("All of the old ledger could be read: %1 events are in the new one.").arg(count)
             : tr("%1 events of the old ledger could be read; something is missing.").arg(count),
         .text = tr("Messages can be sent again. The old file is kept."),
         .detail = report.keptAs});
}

} // namespace TMinus
