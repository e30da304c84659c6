// SPDX-License-Identifier: Apache-2.0
#include "cli/heldsend.h"

#include "cli/wording.h"
#include "console/records.h"
#include "console/timetext.h"
#include "messaging/errortext.h"

#include <algorithm>

namespace TMinus {

Exit tellReport(Session &session, const SendReport &report)
{
    Output &output = session.output();
    output.record(outcomeRecord(report));
    for (const Finding &warning : report.warnings)
        output.warn(warning.sentence);
    if (report.unrecorded)
        output.warn(HeldSend::tr("What became of it could not be written into the ledger: %1",
                                 "a whole sentence follows")
                        .arg(errorSentence(*report.unrecorded)));
    if (report.error) {
        output.complain(failureSentence(report));
        return exitFor(*report.error);
    }
    session.used(report.draft.topic);
    output.line(reportTitle(report));
    output.fields(reportFields(report));
    return Exit::Done;
}

HeldSend::HeldSend(Session &session, Desk &desk)
    : m_session(session)
    , m_desk(desk)
{}

void HeldSend::start(const HoldWish &wish)
{
    m_desk.hold(wish, this, [this](const Result<HeldReport> &outcome) {
        if (outcome)
            takeHeld(*outcome);
        else
            m_session.fail(outcome.error());
    });
}

void HeldSend::stop()
{
    if (m_held.id.isEmpty())
        return m_session.end(Exit::Incomplete);
    if (m_isStopped || m_held.hold == HoldKind::Hold)
        return;
    m_isStopped = true;
    m_desk.cancel(m_held.id, this,
                  [this](const Result<AppendedEvent> &outcome) { cancelled(outcome); });
}

void HeldSend::takeHeld(const HeldReport &report)
{
    m_held = report;
    for (const Finding &warning : report.warnings)
        m_session.output().warn(warning.sentence);
    if (report.hold == HoldKind::Undo)
        return waitForUndo();
    (*m_session.ledger())->processes(this, [this](const Result<QList<LedgerProcess>> &all) {
        const bool isAlone = all && std::ranges::all_of(*all, [](const LedgerProcess &one) {
                                 return one.kind == ProcessKind::CommandLine;
                             });
        tellHeld();
        if (isAlone)
            m_session.output().warn(
                tr("Nobody is there who could hand it over. Open the window, or start "
                   "\"tminusctl outbox run\", before %1.")
                    .arg(timeText(m_held.leaves)));
        m_session.end(Exit::Done);
    });
}

void HeldSend::tellHeld()
{
    Output &output = m_session.output();
    output.record(heldRecord(m_held));
    output.line(tr("The message is held here. Until it leaves it can be moved and cancelled."));
    output.fields({{tr("Id"), m_held.id},
                   {tr("Leaves"), timeText(m_held.leaves)},
                   {tr("Due"), m_held.draft.due ? timeText(*m_held.draft.due) : QString()}});
}

void HeldSend::waitForUndo()
{
    connect(&m_desk.outbox(), &Outbox::settled, this, &HeldSend::takeReport);
    connect(&m_desk.outbox(), &Outbox::droppedLate, this, [this](const LedgerMessage &message) {
        if (message.id == m_held.id)
            cancelled(AppendedEvent{.id = message.id});
    });
    if (const auto ledger = m_session.ledger())
        connect(*ledger, &Ledger::changed, this, &HeldSend::lookWhetherCancelled);
    m_session.output().note(
        tr("It leaves at %1. Ctrl+C takes it back.").arg(clockText(m_held.leaves)));
    m_desk.outbox().start();
}

/// Another process may cancel it, or hand it over.
void HeldSend::lookWhetherCancelled()
{
    m_desk.courier().ledger().message(m_held.id, this, [this](const auto &found) {
        if (found && *found && (*found)->state == MessageState::Cancelled && !m_session.isOver())
            cancelled(AppendedEvent{.id = m_held.id});
    });
}

void HeldSend::takeReport(const SendReport &report)
{
    if (report.id == m_held.id)
        m_session.end(tellReport(m_session, report));
}

void HeldSend::cancelled(const Result<AppendedEvent> &outcome)
{
    if (!outcome) { // too late: what becomes of it is told soon
        m_session.output().note(tr("It has left already."));
        return;
    }
    m_session.output().record(heldRecord(m_held, MessageState::Cancelled));
    m_session.output().line(tr("The message was taken back. Nothing left this computer."));
    m_session.end(Exit::Incomplete);
}

} // namespace TMinus
