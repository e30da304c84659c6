// SPDX-License-Identifier: Apache-2.0
#include "cli/outboxcommand.h"

#include "cli/heldsend.h"
#include "cli/typed.h"
#include "cli/wording.h"
#include "console/messagerecord.h"
#include "messaging/errortext.h"

namespace TMinus {

QString OutboxCommand::summary() const
{
    return tr("Hand over what is held, without a window.");
}

void OutboxCommand::describe(CLI::App &app)
{
    addOption(app, "TASK", m_task,
              tr("run: hand over what is held for the profile when its time has come, until "
                 "Ctrl+C. One process at a time does; the others wait to take over."));
}

void OutboxCommand::start(Session &session)
{
    m_session = &session;
    if (m_task != "run")
        return session.fail({.kind = ErrorKind::InvalidArgument,
                             .message = tr("Say what the outbox is to do: tminusctl outbox run.")});
    if (const auto way = session.connect(); !way)
        return session.fail(way.error());
    const auto desk = session.desk(LedgerUse::Outbox);
    if (!desk)
        return session.fail(desk.error());
    m_desk = *desk;
    // A ledger that cannot be opened hands nothing over, and whoever started this must know.
    m_desk->courier().ledger().processes(this, [this](const Result<QList<LedgerProcess>> &all) {
        if (!all && !m_session->isOver())
            m_session->fail(all.error());
    });
    listen(m_desk->outbox());
    m_desk->outbox().start();
    m_desk->arrivals().start();
    session.output().note(tr("Handing over what is held for “%1”. End with Ctrl+C; what is held "
                             "stays here.")
                              .arg(m_desk->profile().id));
}

/// What is on its way is waited for, so that its outcome is known.
void OutboxCommand::stop(Session &session)
{
    m_isEnding = true;
    if (m_desk)
        m_desk->outbox().stop();
    else
        session.end(Exit::Done);
    endWhenDone();
}

void OutboxCommand::endWhenDone()
{
    if (m_isEnding && m_desk && m_desk->courier().open() == 0 && m_desk->hook().isIdle())
        m_session->end(Exit::Done);
}

void OutboxCommand::listen(Outbox &outbox)
{
    connect(&outbox, &Outbox::settled, this,
            [this](const SendReport &report) { (void)tellReport(*m_session, report); });
    // First its outcome is told.
    connect(&m_desk->courier(), &Courier::ended, this, &OutboxCommand::endWhenDone,
            Qt::QueuedConnection);
    connect(&m_desk->hook(), &HookRunner::becameIdle, this, &OutboxCommand::endWhenDone);
    connect(&m_desk->hook(), &HookRunner::failed, this,
            [this](const Error &error) { m_session->output().warn(errorSentence(error)); });
    connect(&outbox, &Outbox::droppedLate, this, [this](const LedgerMessage &message) {
        m_session->output().record(messageRecord(message));
        m_session->output().warn(
            tr("%1 was cancelled: its time was missed by more than its late rule allows.")
                .arg(message.id));
    });
    connect(&outbox, &Outbox::delayed, this, [this](const Error &error, auto retryAfter) {
        const bool isOfLedger = error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
        isOfLedger ? tellTrouble(error)
                   : m_session->output().warn(troubleSentence(error, retryAfter));
    });
    connect(&outbox, &Outbox::ownerChanged, this, &OutboxCommand::tellOwner);
    listen(outbox.lease());
}

void OutboxCommand::listen(const LeaseKeeper &lease)
{
    connect(&lease, &LeaseKeeper::failed, this, &OutboxCommand::tellTrouble);
    connect(&lease, &LeaseKeeper::recovered, this, [this] {
        m_trouble.reset();
        m_session->output().warn(
            tr("The ledger can be used again. What is held is handed over again."));
    });
    connect(&lease, &LeaseKeeper::abandoned, this, [this](qint64 count) {
        m_session->output().warn(
            tr("The outcome of %n message(s) is unknown: the program that sent them has ended.",
               nullptr, static_cast<int>(count)));
    });
}

/// The ledger cannot be used. It is tried again all the time, so each trouble is told once.
void OutboxCommand::tellTrouble(const Error &error)
{
    if (m_session->isOver() || std::exchange(m_trouble, error) == error)
        return;
    m_session->output().complain(errorSentence(error));
}

void OutboxCommand::tellOwner()
{
    const auto &lease = m_desk->outbox().lease().lease();
    if (!lease || m_isEnding)
        return;
    const auto before = std::exchange(m_owner, lease->owner.id);
    if (before == m_owner)
        return;
    const QString profile = m_desk->profile().id;
    if (!lease->isMine)
        m_session->output().warn(
            tr("What is held for “%1” is handed over by process %2 at present. This one takes over "
               "when that one ends.")
                .arg(profile)
                .arg(lease->owner.facts.pid));
    else if (before)
        m_session->output().warn(
            tr("What is held for “%1” is handed over by this process now.").arg(profile));
}

} // namespace TMinus
