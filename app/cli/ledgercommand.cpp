// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgercommand.h"

#include "cli/typed.h"
#include "console/ledgersetup.h"
#include "console/timetext.h"
#include "messaging/messagestate.h"
#include "storage/fileholder.h"

#include <QFileInfo>

namespace TMinus {

namespace {

constexpr int mostFaults = 20;

/// Why it must not be put anew: it is whole, but not ours to read.
bool isOfAnother(const Error &error)
{
    return error.code == u"newer" || error.code == u"foreign" || error.code == u"network";
}

/// What it takes on the disk, with the log that is not in it yet.
qint64 bytesTaken()
{
    return QFileInfo(ledgerPath()).size() + QFileInfo(ledgerPath() + u"-wal"_s).size();
}

} // namespace

QString LedgerCommand::summary() const
{
    return tr("Look after the file that all messages are recorded in: check, salvage, compact.");
}

void LedgerCommand::describe(CLI::App &app)
{
    addOption(
        app, "TASK", m_task,
        tr("check looks at all of the file; salvage puts what can be read of a damaged one "
           "into a new one and keeps the old one; compact drops what the profiles keep no longer "
           "and makes it as small as it can be."));
}

void LedgerCommand::start(Session &session)
{
    m_session = &session;
    const QString task = toText(m_task);
    if (task != u"check" && task != u"salvage" && task != u"compact")
        return session.fail(
            {.kind = ErrorKind::InvalidArgument,
             .message = tr("Say what to do with the ledger: check, salvage or compact.")});
    if (!QFileInfo::exists(ledgerPath())) {
        session.output().line(tr("There is no ledger yet at %1.").arg(ledgerPath()));
        return session.end(Exit::Done);
    }
    if (task == u"check")
        check();
    else if (task == u"compact")
        compact();
    else
        salvage();
}

void LedgerCommand::stop(Session &session)
{
    session.end(Exit::Incomplete);
}

Ledger *LedgerCommand::open(LedgerUse use)
{
    const auto ledger = m_session->ledger(use);
    if (ledger)
        return *ledger;
    m_session->fail(ledger.error());
    return nullptr;
}

void LedgerCommand::check()
{
    Ledger *ledger = open();
    if (!ledger)
        return;
    ledger->check(this, [this](const Result<QStringList> &faults) {
        if (faults)
            takeFaults(*faults);
        else
            m_session->fail(faults.error());
    });
}

void LedgerCommand::takeFaults(const QStringList &faults)
{
    if (!faults.isEmpty()) {
        for (const QString &fault : faults.first(std::min<qsizetype>(faults.size(), mostFaults)))
            m_session->output().complain(harmless(fault));
        return m_session->fail(
            {.kind = ErrorKind::Storage, .code = u"damaged"_s, .message = ledgerPath()});
    }
    (*m_session->ledger())->totals({}, this, [this](const Result<LedgerCounts> &counts) {
        if (counts)
            takeTotals(*counts);
        else
            m_session->fail(counts.error());
    });
}

void LedgerCommand::takeTotals(const LedgerCounts &counts)
{
    Record record(u"summary"_s);
    for (auto count = counts.byState.begin(); count != counts.byState.end(); ++count)
        record.number(messageStateToken(count.key()), count.value());
    record.number(u"bytes"_s, bytesTaken());
    m_session->output().record(record);
    m_session->output().line(tr("The ledger is in order: %n message(s), %1 at %2.", nullptr,
                                static_cast<int>(counts.all()))
                                 .arg(sizeText(bytesTaken()), ledgerPath()));
    m_session->end(Exit::Done);
}

void LedgerCommand::compact()
{
    Ledger *ledger = open();
    if (!ledger)
        return;
    const qint64 before = bytesTaken();
    // A window and an outbox do this now and then; where neither runs, nobody else would.
    ledger->retain(this, [this, ledger, before](const Result<qint64> &went) {
        if (!went)
            return m_session->fail(went.error());
        makeSmall(*ledger, before);
    });
}

void LedgerCommand::makeSmall(Ledger &ledger, qint64 before)
{
    ledger.compact(this, [this, before](const Result<void> &done) {
        if (!done)
            return m_session->fail(done.error());
        const qint64 after = bytesTaken();
        Record record(u"summary"_s);
        m_session->output().record(
            record.number(u"bytesBefore"_s, before).number(u"bytes"_s, after));
        m_session->output().line(tr("The ledger takes %1 now; it took %2 before.")
                                     .arg(sizeText(after), sizeText(before)));
        m_session->end(Exit::Done);
    });
}

void LedgerCommand::salvage()
{
    if (const auto holder = fileHolder(ledgerPath()))
        return m_session->fail(
            {.kind = ErrorKind::Locked,
             .message = tr("The ledger is open in another process (%1), so it must stay as it is.")
                            .arg(*holder)});
    Ledger *ledger = open();
    if (!ledger)
        return;
    ledger->open(this, [this](const Result<LedgerOpening> &opening) {
        if (!opening && isOfAnother(opening.error()))
            return m_session->fail(opening.error());
        Ledger *anew = open(LedgerUse::Salvage);
        if (!anew)
            return;
        anew->open(this, [this](const Result<LedgerOpening> &salvaged) {
            if (salvaged && salvaged->salvage)
                countSaved(*salvaged->salvage);
            else
                m_session->fail(salvaged ? Error{.kind = ErrorKind::Storage} : salvaged.error());
        });
    });
}

void LedgerCommand::countSaved(const SalvageReport &report)
{
    (*m_session->ledger(LedgerUse::Salvage))
        ->totals({}, this, [this, report](const Result<LedgerCounts> &counts) {
            if (counts)
                takeSalvage(report, counts->all());
            else
                m_session->fail(counts.error());
        });
}

void LedgerCommand::takeSalvage(const SalvageReport &report, qint64 messages)
{
    Output &output = m_session->output();
    Record record(u"summary"_s);
    output.record(record.number(u"messages"_s, messages)
                      .number(u"events"_s, report.rows)
                      .number(u"gaps"_s, report.gaps)
                      .list(u"lostTables"_s, report.lostTables)
                      .text(u"keptAs"_s, report.keptAs));
    const bool isWhole = report.gaps == 0 && report.lostTables.isEmpty();
    if (messages == 0 && !isWhole)
        return m_session->fail(
            {.kind = ErrorKind::Storage, .code = u"nothingSaved"_s, .message = report.keptAs});
    output.line(isWhole ? tr("All of the old file could be read: %n message(s) are in the new one.",
                             nullptr, static_cast<int>(messages))
                        : tr("%n message(s) could be read and are in the new file; something is "
                             "missing.",
                             nullptr, static_cast<int>(messages)));
    output.line(tr("They are made of %n event(s).", nullptr, static_cast<int>(report.rows)));
    if (report.gaps > 0)
        output.line(tr("Places that could not be read: %1.").arg(report.gaps));
    if (!report.lostTables.isEmpty())
        output.line(
            tr("Parts that could not be read at all: %1.").arg(report.lostTables.join(u", "_s)));
    output.line(tr("The old file is kept as %1.").arg(report.keptAs));
    m_session->end(Exit::Done);
}

} // namespace TMinus
