// SPDX-License-Identifier: Apache-2.0
#include "ledger/recorder.h"

#include "base/ulid.h"
#include "ledger/arrivalmatcher.h"
#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

#include <algorithm>

namespace TMinus {

namespace {

tl::unexpected<Error> refused(const QString &code, const QString &what)
{
    return failure({.kind = ErrorKind::InvalidArgument, .code = code, .message = what});
}

/// The draft that a fact carries, if any.
Draft *draftOf(LedgerFact &fact)
{
    if (auto *held = std::get_if<HeldFact>(&fact))
        return &held->draft;
    if (auto *edited = std::get_if<EditedFact>(&fact))
        return &edited->draft;
    if (auto *imported = std::get_if<ImportedFact>(&fact))
        return &imported->draft;
    auto *leaving = std::get_if<LeavingFact>(&fact);
    return leaving && leaving->draft ? &*leaving->draft : nullptr;
}

MessageSource sourceOf(EventKind kind)
{
    if (kind == EventKind::Imported)
        return MessageSource::Imported;
    return kind == EventKind::Seen ? MessageSource::Seen : MessageSource::Sent;
}

QString handleOf(const LedgerFact &fact)
{
    if (const auto *acked = std::get_if<AckedFact>(&fact))
        return acked->handle;
    if (const auto *failed = std::get_if<AckFailedFact>(&fact))
        return failed->handle;
    return std::get<LeaseExpiredFact>(fact).handle;
}

/// Nothing where the fact is none about a half message.
const HalfDecision *decisionOf(const LedgerFact &fact)
{
    if (const auto *committed = std::get_if<CommittedFact>(&fact))
        return &committed->decision;
    const auto *rolledBack = std::get_if<RolledBackFact>(&fact);
    return rolledBack ? &rolledBack->decision : nullptr;
}

} // namespace

struct Recorder::Statements
{
    explicit Statements(SQLite::Database &db)
        : lease(db, "SELECT process FROM lease WHERE profile=?")
        , openDelivery(db,
                       "SELECT message, state FROM delivery WHERE handle=? AND state<>10 "
                       "ORDER BY row DESC LIMIT 1")
        , deliveryOf(db,
                     "SELECT message, state FROM delivery WHERE message=? AND handle=? "
                     "ORDER BY row DESC LIMIT 1")
        , delivered(db, "SELECT 1 FROM delivery WHERE message=? AND consumer=? AND handle=?")
        , leaving(
              db,
              "SELECT id FROM message WHERE state=1 AND process NOT IN (SELECT id FROM process)")
        , half(db,
               "SELECT row FROM message WHERE half_handle=? AND half_handle<>'' AND state=2 "
               "AND realm=? AND instance=? AND topic=?")
    {}
    SqlStatement lease, openDelivery, deliveryOf, delivered, leaving, half;
};

Recorder::Recorder(SQLite::Database &database, Writer writer)
    : m_writer(std::move(writer))
    , m_log(database)
    , m_matcher(std::make_unique<ArrivalMatcher>(database))
    , m_sql(std::make_unique<Statements>(database))
{}

Recorder::~Recorder() = default;

Result<AppendedEvent> Recorder::append(const LedgerEvent &event)
{
    const EventKind kind = eventKindOf(event.fact);
    if (const auto *seen = std::get_if<SeenFact>(&event.fact))
        return see(event, *seen);
    if (isOfDelivery(kind))
        return settleDelivery(event);
    if (const HalfDecision *decision = decisionOf(event.fact); decision && event.id.isEmpty())
        return decide(event, *decision);
    const auto standing = event.id.isEmpty() ? std::nullopt : m_log.standing(event.id);
    return standing ? proceed(event, *standing) : begin(event);
}

Result<AppendedEvent> Recorder::begin(const LedgerEvent &event)
{
    const EventKind kind = eventKindOf(event.fact);
    const auto state = stepFrom({.kind = kind});
    StoredEvent stored{
        .profile = event.place.profile, .source = sourceOf(kind), .payload = {.fact = event.fact}};
    Draft *draft = draftOf(stored.payload.fact);
    if (!state || !draft)
        return refused(u"missing"_s, event.id);
    if (const auto *imported = std::get_if<ImportedFact>(&event.fact)) {
        const auto known = m_matcher->byKey(event.place, draft->topic, imported->messageId);
        if (known && m_log.standing(*known)->source != MessageSource::Seen)
            return refused(u"known"_s, imported->messageId);
    }
    // What waits here is kept whole, or it could not be sent.
    const LedgerPolicy policy =
        *state == MessageState::Held ? LedgerPolicy() : policyFor(event.place.profile);
    if (!draft->body.isEmpty())
        stored.payload.body = m_log.storeBody(draft->body, event.place.profile, policy);
    draft->body.clear();
    return introduce(event, std::move(stored), *state);
}

/// Gives a new message its number and its id.
AppendedEvent Recorder::introduce(const LedgerEvent &event, StoredEvent stored, MessageState state)
{
    stored.row = m_log.nextRow();
    stored.payload.id = event.id.isEmpty() ? newUlid(event.at) : event.id;
    stored.payload.realm = event.place.realm;
    stored.payload.instance = event.place.instance;
    return write(event, std::move(stored), state);
}

Result<AppendedEvent> Recorder::proceed(const LedgerEvent &event, const Standing &standing)
{
    const EventKind kind = eventKindOf(event.fact);
    const auto *settled = std::get_if<SettledFact>(&event.fact);
    const auto state = stepFrom({.kind = kind,
                                 .from = standing.state,
                                 .hold = standing.hold,
                                 .arrived = !settled || settled->arrived});
    if (!state)
        return tl::unexpected<Error>(state.error());
    StoredEvent stored = storedFor(event, standing);
    if (auto *leaving = std::get_if<LeavingFact>(&stored.payload.fact)) {
        if (const auto fence = checkFence(*leaving, standing); !fence)
            return tl::unexpected<Error>(fence.error());
        leaving->draft.reset(); // it leaves as it was held
    }
    if (auto *edited = std::get_if<EditedFact>(&stored.payload.fact)) {
        trim(standing, MessageState::Cancelled); // the old body
        stored.payload.body = m_log.storeBody(edited->draft.body, standing.profile, {});
        edited->draft.body.clear();
    }
    AppendedEvent appended = write(event, std::move(stored), *state);
    trim(standing, *state);
    if (*state == MessageState::Unknown)
        appended = settleByArrival(event, std::move(appended));
    return appended;
}

Result<void> Recorder::checkFence(const LeavingFact &fact, const Standing &standing)
{
    if (fact.revision && *fact.revision != standing.revision)
        return refused(u"changed"_s, standing.id);
    if (!fact.needsLease)
        return {};
    SqlStatement &lease = m_sql->lease.with(standing.profile);
    const bool isMine = lease.step() && lease.number(0) == m_writer.process;
    lease.reset();
    if (!isMine)
        return refused(u"lease"_s, standing.profile);
    return {};
}

void Recorder::trim(const Standing &before, MessageState after)
{
    const bool isStillNeeded = after == MessageState::Held || after == MessageState::Leaving;
    const bool wasNeeded =
        before.state == MessageState::Held || before.state == MessageState::Leaving;
    if (before.body && wasNeeded && !isStillNeeded)
        m_log.trimBody(*before.body, before.profile, policyFor(before.profile));
}

Result<AppendedEvent> Recorder::see(const LedgerEvent &event, const SeenFact &fact)
{
    if (const auto row = m_matcher->byKey(event.place, fact.topic, fact.message.messageId))
        return seeAgain(event, fact, *m_log.standing(*row));
    if (const auto row = m_matcher->unknownOf(event.place, fact)) {
        const Standing standing = *m_log.standing(*row);
        if (standing.state == MessageState::Unknown) {
            LedgerEvent settling = event;
            settling.fact = SettledFact{.by = SettledFact::By::Arrival,
                                        .messageId = fact.message.messageId,
                                        .accepted = fact.message.publishTime};
            write(settling, storedFor(settling, standing), MessageState::Pending);
            return seeAgain(event, fact, *m_log.standing(*row));
        }
        return seeAgain(event, fact, standing, true); // the operator settled it, without an id
    }
    SeenFact copy = fact;
    copy.isIntact = fact.message.hasIntactBody();
    StoredEvent stored{.profile = event.place.profile, .source = MessageSource::Seen};
    stored.payload.body =
        m_log.storeBody(fact.message.body, event.place.profile, policyFor(event.place.profile));
    copy.message.body.clear();
    if (copy.isIntact.value_or(false))
        copy.message.bodyMd5.clear(); // it stands with the body
    stored.payload.fact = copy;
    return introduce(event, std::move(stored), MessageState::Seen);
}

/// The fact without all that the message says already.
SeenFact Recorder::shortened(const SeenFact &fact, bool isNameless)
{
    SeenFact copy = fact;
    copy.isIntact = fact.message.hasIntactBody();
    copy.message = {.receiptHandle = fact.message.receiptHandle,
                    .bodyMd5 = copy.isIntact.value_or(false) ? QString() : fact.message.bodyMd5,
                    .firstConsumeTime = fact.message.firstConsumeTime,
                    .nextConsumeTime = fact.message.nextConsumeTime,
                    .consumedTimes = fact.message.consumedTimes};
    if (isNameless)
        copy.message.messageId = fact.message.messageId;
    return copy;
}

Result<AppendedEvent> Recorder::seeAgain(const LedgerEvent &event, const SeenFact &fact,
                                         const Standing &standing, bool isNameless)
{
    const auto state = stepFrom({.kind = EventKind::Seen, .from = standing.state});
    if (!state)
        return tl::unexpected<Error>(state.error());
    SqlStatement &delivered =
        m_sql->delivered.with(standing.row, fact.group, fact.message.receiptHandle);
    const bool isKnown = delivered.step();
    delivered.reset();
    if (isKnown)
        return refused(u"known"_s, fact.message.receiptHandle);
    StoredEvent stored = storedFor(event, standing);
    const QByteArray &body = fact.message.body;
    const QByteArray md5 = QByteArray::fromHex(bodyMd5(body).toLatin1());
    if (!standing.body || standing.body->md5 != md5)
        stored.payload.body = m_log.storeBody(body, standing.profile, policyFor(standing.profile));
    stored.payload.fact = shortened(fact, isNameless);
    return write(event, std::move(stored), *state);
}

Result<AppendedEvent> Recorder::settleDelivery(const LedgerEvent &event)
{
    const QString handle = handleOf(event.fact);
    auto standing = event.id.isEmpty() ? std::nullopt : m_log.standing(event.id);
    if (!event.id.isEmpty() && !standing)
        return refused(u"missing"_s, event.id);
    SqlStatement &find =
        standing ? m_sql->deliveryOf.with(standing->row, handle) : m_sql->openDelivery.with(handle);
    if (!find.step())
        return refused(u"missing"_s, handle);
    const qint64 row = find.number(0);
    const auto from = find.value<MessageState>(1);
    find.reset();
    const auto state = stepFrom({.kind = eventKindOf(event.fact), .from = from});
    if (!state)
        return tl::unexpected<Error>(state.error());
    return write(event, storedFor(event, *m_log.standing(row)), *state);
}

Result<AppendedEvent> Recorder::decide(const LedgerEvent &event, const HalfDecision &decision)
{
    auto row = m_matcher->byKey(event.place, decision.topic, decision.messageId);
    if (!row) {
        SqlStatement &half = m_sql->half.with(decision.handle, event.place.realm,
                                              event.place.instance, decision.topic);
        if (half.step())
            row = half.number(0);
        half.reset();
    }
    return row ? proceed(event, *m_log.standing(*row))
               : refused(u"missing"_s,
                         decision.messageId.isEmpty() ? decision.handle : decision.messageId);
}

AppendedEvent Recorder::settleByArrival(const LedgerEvent &event, AppendedEvent appended)
{
    const auto arrival = m_matcher->arrivalOf(appended.row);
    if (!arrival)
        return appended;
    LedgerEvent settling = event;
    settling.fact = SettledFact{.by = SettledFact::By::Arrival,
                                .messageId = arrival->messageId,
                                .accepted = arrival->published};
    return write(settling, storedFor(settling, *m_log.standing(appended.row)),
                 MessageState::Pending);
}

StoredEvent Recorder::storedFor(const LedgerEvent &event, const Standing &standing) const
{
    return {.row = standing.row,
            .profile = standing.profile,
            .source = standing.source,
            .payload = {.fact = event.fact}};
}

AppendedEvent Recorder::write(const LedgerEvent &event, StoredEvent stored, MessageState state)
{
    stored.at = event.at;
    stored.operatorName = m_writer.operatorName;
    stored.process = m_writer.process;
    m_log.write(stored, event.skew, state);
    const Standing now = *m_log.standing(stored.row);
    return {.seq = stored.seq,
            .row = now.row,
            .id = now.id,
            .state = now.state,
            .revision = now.revision,
            .source = now.source};
}

qint64 Recorder::abandonLeaving(const QDateTime &at)
{
    QList<LedgerEvent> events;
    m_sql->leaving.reset();
    while (m_sql->leaving.step()) {
        events.append(
            {.id = m_sql->leaving.text(0), .at = at, .fact = UnknownFact{.hasProgramEnded = true}});
    }
    return std::ranges::count_if(
        events, [&](const LedgerEvent &event) { return append(event).has_value(); });
}

} // namespace TMinus
