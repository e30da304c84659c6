// SPDX-License-Identifier: Apache-2.0
#include "cli/historycommand.h"

#include "cli/messagefinder.h"
#include "cli/typed.h"
#include "console/messagerecord.h"
#include "console/messagewords.h"
#include "console/timetext.h"
#include "ledger/conditions.h"

namespace TMinus {

namespace {

constexpr Range<int> limits{1, 100'000'000};

QString maybeTime(const std::optional<QDateTime> &when)
{
    return when ? timeText(*when) : QString();
}

Record entryRecord(const LedgerEntry &entry)
{
    Record record(u"event"_s);
    record.text(u"id"_s, entry.event.id)
        .number(u"seq"_s, entry.seq)
        .instant(u"at"_s, entry.event.at)
        .text(u"event"_s, eventKindToken(eventKindOf(entry.event.fact)))
        .text(u"operator"_s, entry.operatorName)
        .text(u"text"_s, eventDetail(entry.event.fact));
    return record;
}

} // namespace

QString HistoryCommand::name() const
{
    return m_kind == Kind::Pending ? u"pending"_s : u"history"_s;
}

QString HistoryCommand::summary() const
{
    return m_kind == Kind::Pending
        ? tr("List what was sent from here, or imported, and has not been seen yet.")
        : tr("List the messages of the ledger, the newest first, or tell all of one.");
}

void HistoryCommand::describe(CLI::App &app)
{
    if (m_kind == Kind::History)
        addOption(app, "ID", m_id,
                  tr("The id of one message, or its beginning: all that happened to it."));
    addOption(app, "--filter FILTER", m_filter,
              tr("Only these: words, tag:CLOSE, due<2h, is:overdue, -topic:test; see “Filters” in "
                 "the README."));
    addOption(app, "--limit N", m_limit, tr("How many at most; 500 without it."));
    addFlag(app, "--watch", m_watches, tr("Go on with what changes, until Ctrl+C."));
    addFlag(app, "--unmask", m_isUnmasked, tr("Show what the profile hides in bodies, too."));
}

Result<ListWish> HistoryCommand::wish() const
{
    const auto filter = LedgerFilter::read(toText(m_filter), m_session->now()(), m_session->zone());
    if (!filter)
        return failure(filter.error());
    const auto limit = readNumber("--limit", m_limit, limits);
    if (!limit)
        return failure(limit.error());
    const auto mask = maskOf(m_profiles, m_isUnmasked);
    if (!mask)
        return failure(mask.error());
    ListWish wish{.filter = *filter, .limit = *limit, .watches = m_watches, .mask = *mask};
    const SqlCondition profile = ofProfile(m_session->namedProfile());
    const bool isPending = m_kind == Kind::Pending;
    wish.filter.within(isPending ? bothOf(profile, inStates({MessageState::Pending})) : profile);
    wish.order = isPending ? LedgerQuery::Order::ByTime : LedgerQuery::Order::ByNumberDown;
    wish.nothing = m_filter.empty()
        ? isPending ? tr("Nothing is pending.") : tr("The ledger is empty.")
        : tr("Nothing in the ledger fits the filter.");
    return wish;
}

void HistoryCommand::start(Session &session)
{
    m_session = &session;
    if (!m_id.empty())
        return findMessage(session, toText(m_id), this, [this](const LedgerMessage &message) {
            const auto mask = maskOf(m_profiles, m_isUnmasked);
            if (!mask)
                return m_session->fail(mask.error());
            tellOne(maskedMessage(message, *mask));
        });
    const auto wanted = wish();
    if (!wanted)
        return session.fail(wanted.error());
    m_listing = std::make_unique<MessageListing>(session);
    m_listing->start(*wanted);
}

void HistoryCommand::stop(Session &session)
{
    if (m_listing)
        m_listing->stop();
    else
        session.end(Exit::Incomplete);
}

void HistoryCommand::tellOne(const LedgerMessage &message)
{
    Output &output = m_session->output();
    output.record(messageRecord(message));
    output.line(stateWord(message));
    const Draft &draft = message.draft;
    output.fields({{tr("Id"), message.id},
                   {tr("Profile"), message.place.profile},
                   {tr("Topic"), draft.topic},
                   {tr("Tag"), draft.tag},
                   {tr("Key"), draft.key},
                   {tr("Due"), maybeTime(draft.due)},
                   {tr("Leaves"), maybeTime(message.leaves)},
                   {tr("Sent"), maybeTime(message.sent)},
                   {tr("Message id"), message.messageId},
                   {tr("First seen"), maybeTime(message.firstSeen)},
                   {tr("Lateness"), message.lateness() ? spanText(*message.lateness()) : QString()},
                   {tr("Why"), reasonWithCommands(message)},
                   {tr("Body"), QString::fromUtf8(draft.body)}});
    (*m_session->ledger())
        ->history(message.id, this, [this](const Result<QList<LedgerEntry>> &all) {
            if (!all)
                return m_session->fail(all.error());
            tellEvents(*all);
            m_session->end(Exit::Done);
        });
}

void HistoryCommand::tellEvents(const QList<LedgerEntry> &entries)
{
    QList<QStringList> rows;
    for (const LedgerEntry &entry : entries) {
        m_session->output().record(entryRecord(entry));
        const QString detail = harmless(eventDetail(entry.event.fact)).replace(u'\n', u' ');
        rows.append({u"  "_s + timeText(entry.event.at), eventWord(eventKindOf(entry.event.fact)),
                     entry.operatorName, detail});
    }
    for (const QString &line : tableLines(rows))
        m_session->output().line(line);
}

} // namespace TMinus
