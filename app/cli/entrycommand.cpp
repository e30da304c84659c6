// SPDX-License-Identifier: Apache-2.0
#include "cli/entrycommand.h"

#include "cli/messagefinder.h"
#include "cli/typed.h"
#include "console/messagerecord.h"
#include "console/messagewords.h"
#include "ledger/ledger.h"

namespace TMinus {

namespace {

constexpr qsizetype longestNote = 10'000; // characters

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

} // namespace

QString EntryCommand::name() const
{
    return m_kind == Kind::Note ? u"note"_s : u"settle"_s;
}

QString EntryCommand::summary() const
{
    return m_kind == Kind::Note
        ? tr("Write a note beside a message of the ledger.")
        : tr("Say what an unknown outcome turned out to be: arrived, or lost.");
}

void EntryCommand::describe(CLI::App &app)
{
    addOption(app, "ID", m_id, tr("The id of the message, or its beginning."));
    if (m_kind == Kind::Note)
        addOption(app, "TEXT", m_word, tr("What to write; it takes the place of an earlier note."));
    else
        addOption(app, "OUTCOME", m_word,
                  tr("arrived: the service has it, so it is pending. lost: it does not, so it was "
                     "not sent. Nothing is sent by this."));
}

Result<LedgerFact> EntryCommand::fact() const
{
    const QString word = toText(m_word);
    if (m_id.empty())
        return refusal(tr("Name the message: its id, or the beginning of it."));
    if (m_kind == Kind::Note) {
        if (word.isEmpty())
            return refusal(tr("Say what to write behind the id."));
        if (word.size() > longestNote)
            return refusal(tr("A note has at most %1 characters; this one has %2.")
                               .arg(longestNote)
                               .arg(word.size()));
        return NoteFact{.text = word};
    }
    if (word != u"arrived" && word != u"lost")
        return refusal(tr("Say what became of it: arrived or lost."));
    return SettledFact{.arrived = word == u"arrived"};
}

void EntryCommand::start(Session &session)
{
    m_session = &session;
    const auto wanted = fact();
    if (!wanted)
        return session.fail(wanted.error());
    findMessage(session, toText(m_id), this,
                [this, fact = *wanted](const LedgerMessage &message) { write(message, fact); });
}

void EntryCommand::stop(Session &session)
{
    session.end(Exit::Incomplete);
}

void EntryCommand::write(const LedgerMessage &message, const LedgerFact &fact)
{
    const LedgerEvent event{.id = message.id, .place = message.place, .fact = fact};
    (*m_session->ledger())->append(event, this, [this](const Result<AppendedEvent> &appended) {
        if (appended)
            tell(appended->id);
        else
            m_session->fail(appended.error());
    });
}

void EntryCommand::tell(const QString &id)
{
    findMessage(*m_session, id, this, [this](const LedgerMessage &message) {
        m_session->output().record(messageRecord(message));
        m_session->output().line(
            m_kind == Kind::Note
                ? tr("The note is written.")
                : tr("The message stands as “%1” now.", "a state").arg(stateWord(message)));
        m_session->end(Exit::Done);
    });
}

} // namespace TMinus
