// SPDX-License-Identifier: Apache-2.0
#include "cli/heldcommand.h"

#include "cli/heldsend.h"
#include "cli/messagefinder.h"
#include "cli/typed.h"
#include "console/instantreader.h"
#include "console/messagerecord.h"
#include "console/timetext.h"
#include "ledger/conditions.h"

namespace TMinus {

namespace {

constexpr Range<int> limits{1, 1'000'000};

constexpr std::chrono::milliseconds longestShift = std::chrono::hours(24 * 40);

Error refusal(const QString &sentence)
{
    return {.kind = ErrorKind::InvalidArgument, .message = sentence};
}

} // namespace

QString HeldCommand::summary() const
{
    return tr("List what is held here, move it, cancel it, or hand it over now.");
}

void HeldCommand::describe(CLI::App &app)
{
    addOption(app, "TASK", m_words,
              tr("list (also without a word) · move ID WHEN gives another due time: \"tomorrow "
                 "9am\", 30m · cancel ID… · now ID… hands over whatever its time. An id may be cut "
                 "after its beginning."));
    addOption(app, "--filter FILTER", m_filter, tr("With list: only messages that fit."));
    addOption(app, "--limit N", m_limit, tr("With list: so many at most (500)."));
    addOption(app, "--zone ZONE", m_zone, tr("With move: the zone of WHEN."));
    addOptionalValue(
        app, "--earlier [TIME]", m_earlier,
        tr("With move: due so much earlier, instead of WHEN. Without a time, behind WHEN: of a "
           "time that comes twice, the earlier one."));
    addOptionalValue(
        app, "--later [TIME]", m_later,
        tr("With move: due so much later, instead of WHEN. Without a time, behind WHEN: of a "
           "time that comes twice, the later one."));
    addFlag(app, "--watch", m_watches, tr("With list: go on with what changes, until Ctrl+C."));
    addFlag(app, "--unmask", m_isUnmasked,
            tr("With list: show what the profile hides in bodies, too."));
}

QStringList HeldCommand::toWords() const
{
    return toTexts(m_words);
}

QString HeldCommand::task() const
{
    return m_words.empty() ? u"list"_s : toText(m_words.front());
}

/// Each message leaves by its own service, with its own guard.
void HeldCommand::choosePlace(Session &session, std::function<void()> then)
{
    const CommonOptions &options = session.options;
    if (!options.profile.isEmpty() || !options.endpoint.isEmpty() || rest().isEmpty())
        return then();
    lookUpMessage(session, rest().first(), this, [&session, then](const auto &found) {
        if (found)
            session.prefer(found->place.profile);
        then(); // what cannot be found is told later
    });
}

void HeldCommand::start(Session &session)
{
    m_session = &session;
    const QString what = task();
    if (const auto fitting = checkFitting(what); !fitting)
        return session.fail(fitting.error());
    if (what == u"list")
        return list();
    if (what != u"move" && what != u"cancel" && what != u"now")
        return session.fail(refusal(
            tr("“%1” cannot be done with what is held. Say list, move, cancel or now.").arg(what)));
    if (rest().isEmpty())
        return session.fail(refusal(tr("Name the message: its id, or the beginning of it.")));
    if (what == u"cancel")
        return cancelNext(rest());
    if (what == u"now")
        return withDesk([this] { sendNext(rest()); });
    const bool isShift = hasValue(m_earlier) || hasValue(m_later);
    withDesk([this, isShift] { isShift ? shift() : move(); });
}

/// What was typed for nothing was meant for something.
Result<void> HeldCommand::checkFitting(const QString &what) const
{
    const bool hasTimeOption = !m_zone.empty() || !m_earlier.empty() || !m_later.empty();
    if (what == u"list" && !rest().isEmpty())
        return failure(refusal(tr("“%1” behind list means nothing. To see only some, use --filter.")
                                   .arg(rest().first())));
    if (what != u"move" && hasTimeOption)
        return failure(
            refusal(tr("--zone, --earlier and --later belong to held move. Leave them out.")));
    if (what != u"list" && (m_watches || m_isUnmasked || !m_filter.empty()))
        return failure(refusal(
            tr("--filter, --watch and --unmask belong to held list. Name the messages by their "
               "id.")));
    return {};
}

void HeldCommand::stop(Session &session)
{
    if (m_listing)
        m_listing->stop();
    else
        session.end(Exit::Incomplete);
}

void HeldCommand::list()
{
    const auto filter = LedgerFilter::read(toText(m_filter), m_session->now()(), m_session->zone());
    if (!filter)
        return m_session->fail(filter.error());
    const auto limit = readNumber("--limit", m_limit, limits);
    if (!limit)
        return m_session->fail(limit.error());
    const auto mask = maskOf(m_profiles, m_isUnmasked);
    if (!mask)
        return m_session->fail(mask.error());
    ListWish wish{.filter = *filter,
                  .order = LedgerQuery::Order::ByLeaves,
                  .limit = *limit,
                  .watches = m_watches,
                  .nothing = tr("Nothing is held here."),
                  .mask = *mask};
    wish.filter.within(
        bothOf(ofProfile(m_session->namedProfile()), inStates({MessageState::Held})));
    m_listing = std::make_unique<MessageListing>(*m_session);
    m_listing->start(wish);
}

void HeldCommand::withDesk(std::function<void()> then)
{
    if (const auto way = m_session->connect(); !way)
        return m_session->fail(way.error());
    const auto desk = m_session->desk();
    if (!desk)
        return m_session->fail(desk.error());
    m_desk = *desk;
    then();
}

void HeldCommand::move()
{
    const QString phrase = rest().mid(1).join(u' ');
    if (phrase.isEmpty())
        return m_session->fail(
            refusal(tr("Say when it is to be due, behind its id: \"tomorrow 9am\", 30m, or "
                       "--later 30m.")));
    if (!m_earlier.empty() && !m_later.empty())
        return m_session->fail(
            refusal(tr("--earlier and --later exclude each other. Leave one of them out.")));
    const DoubledHour once = m_later.empty() ? DoubledHour::Ask : DoubledHour::Later;
    const auto when = readInstant(phrase,
                                  {.zone = m_zone.empty() ? m_session->zone() : toText(m_zone),
                                   .doubled = m_earlier.empty() ? once : DoubledHour::Earlier,
                                   .now = m_session->now()()});
    if (!when)
        return m_session->fail(when.error());
    if (when->kind == PhraseReading::Kind::AtOnce)
        return m_session->fail(
            refusal(tr("To send it now: tminusctl held now %1.").arg(rest().first())));
    withOwn([this, when = *when](const auto &message) { moveTo(message.id, when); });
}

/// By how much it is to be due later; less than nothing: earlier.
Result<std::chrono::milliseconds> HeldCommand::readShift() const
{
    if (!m_earlier.empty() && !m_later.empty())
        return failure(
            refusal(tr("--earlier and --later exclude each other. Leave one of them out.")));
    if (rest().size() > 1)
        return failure(refusal(tr("Give another time behind the id, or say --earlier or --later "
                                  "with a length of time, not both.")));
    const Range<std::chrono::milliseconds> allowed{std::chrono::milliseconds(0), longestShift};
    if (m_earlier.empty())
        return readSpan("--later", m_later.front(), allowed);
    return readSpan("--earlier", m_earlier.front(), allowed)
        .map([](std::chrono::milliseconds span) { return -span; });
}

void HeldCommand::shift()
{
    const auto span = readShift();
    if (!span)
        return m_session->fail(span.error());
    withOwn([this, span = *span](const auto &message) {
        if (!message.draft.due)
            return m_session->fail(refusal(tr("It has no due time yet. Say when it is to be due, "
                                              "behind its id: \"tomorrow 9am\", or 30m.")));
        moveAt(message.id, message.draft.due->addMSecs(span.count()));
    });
}

void HeldCommand::withOwn(std::function<void(const LedgerMessage &)> then)
{
    findMessage(*m_session, rest().first(), this, [this, then](const LedgerMessage &found) {
        if (const auto own = checkPlace(found, m_desk->place().profile); !own)
            return m_session->fail(own.error());
        then(found);
    });
}

/// A delay counts in the server's time, so that one is asked first.
void HeldCommand::moveTo(const QString &id, const PhraseReading &when)
{
    if (when.kind == PhraseReading::Kind::At)
        return moveAt(id, when.at);
    m_session->transport().probe({}, {}, this, [this, id, when](const Result<ProbeReport> &) {
        if (!m_session->transport().skew().interval())
            return m_session->fail({.kind = ErrorKind::Connect,
                                    .message = tr("The service could not be asked for its time.")});
        moveAt(id, m_desk->serverNow().addMSecs(when.after.count()));
    });
}

void HeldCommand::moveAt(const QString &id, const QDateTime &due)
{
    m_desk->move(id, due, this, [this, id](const Result<HeldReport> &outcome) {
        if (!outcome)
            return m_session->fail(outcome.error());
        for (const Finding &warning : outcome->warnings)
            m_session->output().warn(warning.sentence);
        tell(id,
             tr("The message leaves at %1 and is due at %2.")
                 .arg(timeText(outcome->leaves), timeText(*outcome->draft.due)),
             [this] { m_session->end(Exit::Done); });
    });
}

/// Without an option an id is enough to take a message back.
Result<void> HeldCommand::checkNamed(const LedgerMessage &message) const
{
    const CommonOptions &options = m_session->options;
    if (options.profile.isEmpty() && options.endpoint.isEmpty())
        return {};
    return checkPlace(message, m_session->namedProfile());
}

void HeldCommand::cancelNext(const QStringList &ids)
{
    const auto next = [this, ids](Exit exit) { goOn(exit, ids, &HeldCommand::cancelNext); };
    lookUpMessage(*m_session, ids.first(), this, [this, next](const auto &found) {
        if (!found)
            return next(m_session->tell(found.error()));
        if (const auto own = checkNamed(*found); !own)
            return next(m_session->tell(own.error()));
        const LedgerEvent event{.id = found->id, .place = found->place, .fact = CancelledFact{}};
        (*m_session->ledger())
            ->append(event, this, [this, next, id = found->id](const auto &outcome) {
                if (!outcome)
                    return next(m_session->tell(outcome.error()));
                tell(id, tr("%1 was cancelled. It will not leave.").arg(id),
                     [next] { next(Exit::Done); });
            });
    });
}

void HeldCommand::sendNext(const QStringList &ids)
{
    const auto next = [this, ids](Exit exit) { goOn(exit, ids, &HeldCommand::sendNext); };
    lookUpMessage(*m_session, ids.first(), this, [this, next](const auto &found) {
        if (!found)
            return next(m_session->tell(found.error()));
        m_desk->sendNow(found->id, this, [this, next](const Result<SendReport> &outcome) {
            next(outcome ? tellReport(*m_session, *outcome) : m_session->tell(outcome.error()));
        });
    });
}

void HeldCommand::goOn(Exit exit, const QStringList &ids,
                       void (HeldCommand::*next)(const QStringList &))
{
    m_exit = worse(m_exit, exit);
    if (ids.size() == 1)
        return m_session->end(m_exit);
    (this->*next)(ids.mid(1));
}

void HeldCommand::tell(const QString &id, const QString &sentence, std::function<void()> then)
{
    findMessage(*m_session, id, this,
                [this, sentence, then = std::move(then)](const LedgerMessage &message) {
                    m_session->output().record(messageRecord(message));
                    m_session->output().line(sentence);
                    then();
                });
}

} // namespace TMinus
