// SPDX-License-Identifier: Apache-2.0
#include "cli/heldsend.h"

#include "cli/wording.h"
#include "console/records.h"
#include "console/timetext.h"
#include "messaging/errortext.h"

#include <algorithm>

namespace TMinus {

namespace {

/// What became of a message by @p fact, if it says so.
std::optional<SendReport> outcomeIn(const LedgerFact &fact)
{
    if (const auto *accepted = std::get_if<AcceptedFact>(&fact))
        return SendReport{.receipt = accepted->receipt};
    if (const auto *settled = std::get_if<SettledFact>(&fact); settled && settled->arrived)
        return SendReport{.receipt = PublishReceipt{.messageId = settled->messageId}};
    if (const auto *refused = std::get_if<RefusedFact>(&fact))
        return SendReport{.error = refused->error};
    if (const auto *notSent = std::get_if<NotSentFact>(&fact))
        return SendReport{.error = notSent->error};
    const auto *unknown = std::get_if<UnknownFact>(&fact);
    if (!unknown)
        return std::nullopt;
    if (unknown->hasProgramEnded) // before an answer came
        return SendReport{.error = Error{.kind = ErrorKind::Canceled, .left = true}};
    return SendReport{.error = unknown->error};
}

} // namespace

Exit tellReport(Session &session, const SendReport &report)
{
    Output &output = session.output();
    output.record(outcomeRecord(report));
    for (const Finding &warning : report.warnings)
        output.warn(warning.sentence);
    const Exit recorded = report.unrecorded ? Exit::Local : Exit::Done;
    if (report.unrecorded)
        output.complain(
            HeldSend::tr(
                "What became of it could not be written into the ledger, where its outcome "
                "will be called unknown: %1",
                "a whole sentence follows")
                .arg(errorSentence(*report.unrecorded)));
    if (report.error) {
        output.complain(failureSentence(report));
        return worse(recorded, exitFor(*report.error));
    }
    session.used(report.draft.topic);
    output.line(reportTitle(report));
    output.fields(reportFields(report));
    return recorded;
}

void warnIfNobodyHandsOver(Session &session, const QDateTime &leaves, QObject *context,
                           std::function<void()> then)
{
    (*session.ledger())
        ->processes(context, [&session, leaves, then = std::move(then)](const auto &all) {
            const bool isAlone = all && std::ranges::all_of(*all, [](const LedgerProcess &one) {
                                     return one.kind == ProcessKind::CommandLine;
                                 });
            if (isAlone)
                session.output().warn(
                    HeldSend::tr("Nobody is there who could hand it over. Open the window, or "
                                 "start \"tminusctl outbox run\", before %1.")
                        .arg(timeText(leaves)));
            then();
        });
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
                  [this](const Result<AppendedEvent> &outcome) { takeCancel(outcome); });
}

void HeldSend::takeHeld(const HeldReport &report)
{
    m_held = report;
    for (const Finding &warning : report.warnings)
        m_session.output().warn(warning.sentence);
    if (report.hold == HoldKind::Undo)
        return waitForUndo();
    tellHeld();
    warnIfNobodyHandsOver(m_session, m_held.leaves, this, [this] { m_session.end(Exit::Done); });
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
    Outbox &outbox = m_desk.outbox();
    connect(&outbox, &Outbox::settled, this, &HeldSend::takeReport);
    connect(&outbox, &Outbox::droppedLate, this, [this](const LedgerMessage &message) {
        if (message.id == m_held.id)
            tellCancelled();
    });
    connect(&m_desk.courier(), &Courier::ended, this, &HeldSend::endWhenDone, Qt::QueuedConnection);
    connect(&m_desk.courier().ledger(), &Ledger::changed, this, &HeldSend::look);
    m_session.output().note(
        tr("It leaves at %1. Ctrl+C takes it back.").arg(clockText(m_held.leaves)));
    outbox.start();
}

/// Another process may cancel it, or hand it over.
void HeldSend::look()
{
    m_desk.courier().ledger().message(m_held.id, this, [this](const auto &found) {
        if (found && *found)
            takeMessage(**found);
    });
}

void HeldSend::takeMessage(const LedgerMessage &message)
{
    if (message.state == MessageState::Cancelled)
        return tellCancelled();
    const bool isOnItsWay =
        message.state == MessageState::Held || message.state == MessageState::Leaving;
    if (isOnItsWay || message.process == m_desk.outbox().lease().process())
        return; // of what this process sent takeReport() hears
    m_desk.courier().ledger().history(message.id, this,
                                      [this](const Result<QList<LedgerEntry>> &story) {
                                          if (story && !m_exit)
                                              tellOfAnother(*story);
                                      });
}

/// Another process handed it over; what became of it stands in its history.
void HeldSend::tellOfAnother(const QList<LedgerEntry> &story)
{
    const auto last = std::find_if(story.rbegin(), story.rend(), [](const LedgerEntry &entry) {
        return outcomeIn(entry.event.fact).has_value();
    });
    if (last == story.rend())
        return;
    SendReport report = *outcomeIn(last->event.fact);
    report.id = m_held.id;
    report.draft = m_held.draft;
    m_session.output().warn(tr("Another process handed it over, for %1.").arg(last->operatorName));
    end(tellReport(m_session, report));
}

void HeldSend::takeReport(const SendReport &report)
{
    if (report.id == m_held.id && !m_exit)
        end(tellReport(m_session, report));
}

void HeldSend::takeCancel(const Result<AppendedEvent> &outcome)
{
    if (outcome)
        return tellCancelled();
    if (outcome.error().kind != ErrorKind::InvalidArgument)
        return void(m_session.tell(outcome.error()));
    m_session.output().warn(tr("It has left already."));
    look(); // what became of it may be known
}

void HeldSend::tellCancelled()
{
    if (m_exit)
        return;
    m_session.output().record(heldRecord(m_held, MessageState::Cancelled));
    m_session.output().line(tr("The message was taken back. Nothing left this computer."));
    end(Exit::Incomplete);
}

/// While it waited, other messages may have had their time: their outcome must be known, too.
void HeldSend::end(Exit exit)
{
    m_exit = exit;
    m_desk.outbox().stop();
    QMetaObject::invokeMethod(this, &HeldSend::endWhenDone, Qt::QueuedConnection);
}

void HeldSend::endWhenDone()
{
    if (m_exit && m_desk.courier().open() == 0)
        m_session.end(*m_exit);
}

} // namespace TMinus
