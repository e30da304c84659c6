// SPDX-License-Identifier: Apache-2.0
#include "console/bulksender.h"

#include "console/courier.h"

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr qint64 fewestForSilence = 10;
constexpr qint64 localGroup = 256; // where nothing goes over the wire

/// Why the clock could not be asked.
Error reasonOf(const Result<ProbeReport> &outcome)
{
    if (!outcome)
        return outcome.error();
    for (const ProbeLayer &layer : outcome->layers) {
        if (layer.outcome == ProbeLayer::Outcome::Failed)
            return layer.error.value_or(Error{.kind = ErrorKind::Network, .message = layer.detail});
    }
    return {.kind = ErrorKind::MalformedReply};
}

QString sequenceOf(const Draft &draft)
{
    return draft.topic + u'\n' + draft.shardingKey;
}

bool hasFailed(const Result<ProbeReport> &outcome)
{
    return !outcome
        || std::ranges::find(outcome->layers, ProbeLayer::Outcome::Failed, &ProbeLayer::outcome)
        != outcome->layers.end();
}

/// Nothing more can be written down, so nothing more may leave.
bool isOfTheDisk(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
}

} // namespace

BulkSender::BulkSender(Transport &transport, Guard guard, Now now, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_guard(guard)
    , m_now(now)
    , m_sender(transport, std::move(guard), std::move(now))
{
    m_paceTimer.setSingleShot(true);
    m_paceTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_paceTimer, &QTimer::timeout, this, &BulkSender::refill);
}

BulkSender::~BulkSender() = default;

void BulkSender::recordBy(Courier &courier)
{
    m_courier = &courier;
    m_sender.setRecord({.courier = &courier});
    m_holdings = std::make_unique<Holdings>(m_sender, courier, m_guard, 0ms);
}

void BulkSender::start(const BulkPlan &plan)
{
    Q_ASSERT(!plan.hold || plan.isDryRun || m_courier);
    m_plan = plan;
    if (m_courier)
        m_plan.ledger = m_courier->ledger().path();
    m_elapsed.start();
    if (plan.isDryRun)
        return beginSurvey();
    if (const auto permit = m_guard.permit(Guard::Deed::Publish); !permit)
        return fail(permit.error());
    askClock();
}

/// Delays and limits are a matter of the server's time; and who cannot be reached, or does not know
/// the key, is told of once and not once a row.
void BulkSender::askClock()
{
    m_probe = m_transport.probe({}, {}, this,
                                [this](const Result<ProbeReport> &outcome) { takeClock(outcome); });
}

void BulkSender::takeClock(const Result<ProbeReport> &outcome)
{
    if (m_summary.isStopped)
        return finish();
    if (hasFailed(outcome)) {
        Error error = reasonOf(outcome);
        error.left = false; // of the messages nothing did
        return fail(error);
    }
    if (m_courier)
        openLedger();
    else
        beginSurvey();
}

/// What a run that was killed had on its way is of known or unknown outcome from then on.
void BulkSender::openLedger()
{
    m_courier->ledger().open(this, [this](const Result<LedgerOpening> &opened) {
        if (!opened)
            return fail(opened.error());
        if (m_summary.isStopped)
            return finish();
        beginSurvey();
    });
}

void BulkSender::beginSurvey()
{
    const ClockSkew &skew = m_transport.skew();
    const PreflightView view{.capabilities = m_transport.capabilities(),
                             .now = skew.toServer(m_now()),
                             .skew = skew.interval()};
    m_worker = std::make_unique<BulkWorker>(
        m_plan, view, m_now, [this](BulkLetter letter) { takeLetter(std::move(letter)); });
    m_worker->survey();
}

void BulkSender::takeLetter(BulkLetter letter)
{
    switch (letter.kind) {
    case BulkLetter::Kind::Surveyed:
        return takeSurvey(letter);
    case BulkLetter::Kind::Rows:
        return takeRows(std::move(letter));
    case BulkLetter::Kind::Finished:
        if (letter.error && !m_summary.error)
            m_summary.error = letter.error;
        return finish();
    }
}

void BulkSender::takeSurvey(const BulkLetter &letter)
{
    if (letter.error)
        return fail(*letter.error);
    const BulkSurvey &survey = letter.survey;
    if (survey.isStopped || m_summary.isStopped)
        return finish();
    m_summary.toSend = survey.toSend;
    m_summary.skipped = survey.settled;
    m_summary.unknownBefore = survey.unknown;
    m_interrupted = survey.interrupted;
    const auto permit = m_guard.permitMany(survey.toSend);
    const bool isOnlyLookedAt = m_plan.isDryRun && m_plan.leavesOutRefused;
    const bool wouldGo = survey.troubleCount == 0 || m_plan.leavesOutRefused;
    if (!permit && wouldGo && !isOnlyLookedAt)
        return fail(permit.error());
    Q_EMIT surveyed(survey);
}

void BulkSender::proceed()
{
    m_isSending = true;
    const int most = m_plan.isDryRun || m_plan.hold ? 0 : m_guard.perSecond(m_plan.perSecond);
    m_pace = Pace(most, Pace::Clock::now());
    for (const qint64 row : std::exchange(m_interrupted, {})) {
        const Error ended{.kind = ErrorKind::Canceled,
                          .message = tr("The program ended while this row was on its way."),
                          .left = true};
        ++m_summary.unknown;
        if (!m_plan.isDryRun)
            Q_EMIT settled(row, {.error = ended});
    }
    m_elapsed.start();
    refill();
}

void BulkSender::setPaused(bool isPaused)
{
    if (std::exchange(m_isPaused, isPaused) == isPaused)
        return;
    m_paceTimer.stop();
    if (!isPaused && m_isSending)
        refillSoon();
}

void BulkSender::stop()
{
    m_summary.isStopped = true;
    m_isAtEnd = true;
    m_probe.abort();
    if (m_worker)
        m_worker->stop();
    if (m_isSending)
        endIfDone();
}

void BulkSender::refillSoon()
{
    if (std::exchange(m_isRefilling, true))
        return; // answers that come together share one turn
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isRefilling = false;
            refill();
        },
        Qt::QueuedConnection);
}

void BulkSender::refill()
{
    if (m_isAtEnd)
        return endIfDone();
    if (m_isPaused)
        return;
    const qint64 most = m_plan.isDryRun || m_plan.hold ? localGroup : m_plan.inFlight;
    const qint64 free = most - m_open - m_asked;
    if (free <= 0)
        return;
    const auto now = Pace::Clock::now();
    const qint64 allowed = m_pace.take(free, now);
    if (allowed > 0) {
        m_asked += allowed;
        m_worker->take(allowed);
    }
    if (allowed < free)
        m_paceTimer.start(m_pace.untilNext(now));
}

void BulkSender::takeRows(BulkLetter letter)
{
    m_asked -= letter.asked;
    if (letter.error) {
        m_summary.error = letter.error;
        m_isAtEnd = true;
    }
    if (static_cast<qint64>(letter.rows.size()) < letter.asked)
        m_isAtEnd = true;
    for (PlannedRow &row : letter.rows)
        send(std::move(row));
    if (m_plan.isDryRun || m_isAtEnd)
        refillSoon();
}

void BulkSender::send(PlannedRow row)
{
    if (m_plan.isDryRun) {
        ++m_summary.done;
        Q_EMIT planned(row);
        return;
    }
    if (m_summary.isStopped || m_summary.isSilent)
        return keepBack(row);
    ++m_open;
    if (row.draft.shardingKey.isEmpty() || m_plan.hold) // the outbox keeps their order
        leave(row);
    else
        sendInTurn(std::move(row));
}

/// Messages of one sequence keep their order: each waits for the answer to the one before.
void BulkSender::sendInTurn(PlannedRow row)
{
    const QString sequence = sequenceOf(row.draft);
    const auto turn = m_turns.find(sequence);
    if (turn != m_turns.end()) {
        turn->push_back(std::move(row));
        return;
    }
    m_turns.insert(sequence, {});
    leave(row);
}

void BulkSender::leave(const PlannedRow &row)
{
    const SendWish wish{.draft = row.draft, .id = row.id, .dueAfter = row.after};
    if (m_plan.hold)
        return hold(row, wish);
    m_sender.send(wish, this,
                  [this, row](const Result<SendReport> &outcome) { takeOutcome(row, outcome); });
}

void BulkSender::hold(const PlannedRow &row, const SendWish &wish)
{
    m_holdings->hold({.send = wish, .lead = m_plan.hold->lead, .late = m_plan.hold->late}, this,
                     [this, row](const Result<HeldReport> &outcome) {
                         if (outcome)
                             takeHeld(row, *outcome);
                         else
                             takeOutcome(row, failure(outcome.error()));
                     });
}

void BulkSender::takeHeld(const PlannedRow &row, const HeldReport &report)
{
    --m_open;
    ++m_summary.done;
    ++m_summary.held;
    m_worker->record(heldLine(row.row, report, m_now()));
    Q_EMIT held(row.row, report);
    refillSoon();
}

/// It was to leave, and stays after all.
void BulkSender::keepBack(const PlannedRow &row)
{
    const SendReport stayed{.draft = row.draft, .error = Error{.kind = ErrorKind::Canceled}};
    m_worker->record(outcomeLine(row.row, stayed, m_now()));
}

void BulkSender::sendNextOf(const Draft &draft)
{
    const auto turn = m_turns.find(sequenceOf(draft));
    if (draft.shardingKey.isEmpty() || turn == m_turns.end())
        return;
    const bool isGoingOn = !m_summary.isStopped && !m_summary.isSilent;
    while (!turn->empty()) {
        const PlannedRow next = std::move(turn->front());
        turn->pop_front();
        if (isGoingOn)
            return leave(next);
        --m_open;
        keepBack(next);
    }
    m_turns.erase(turn);
}

void BulkSender::takeOutcome(const PlannedRow &row, const Result<SendReport> &outcome)
{
    --m_open;
    // Without a report the last look has stopped it: nothing left.
    settle(row.row, outcome ? *outcome : SendReport{.draft = row.draft, .error = outcome.error()});
    if (!outcome && isOfTheDisk(outcome.error())) {
        m_summary.error = outcome.error();
        stop();
    }
    sendNextOf(row.draft);
    refillSoon();
}

void BulkSender::settle(qint64 row, const SendReport &report)
{
    ++m_summary.done;
    switch (report.state()) {
    case MessageState::Pending:
        ++m_summary.pending;
        break;
    case MessageState::Refused:
        ++m_summary.refused;
        break;
    case MessageState::Unknown:
        ++m_summary.unknown;
        break;
    default:
        ++m_summary.notSent;
    }
    watchSilence(report);
    m_worker->record(outcomeLine(row, report, m_now()));
    Q_EMIT settled(row, report);
}

/// When nobody answers any more, the rows that are left had better stay where they are.
void BulkSender::watchSilence(const SendReport &report)
{
    const bool isAnswered = !report.error || report.error->httpStatus != 0
        || report.error->kind == ErrorKind::InvalidArgument
        || report.error->kind == ErrorKind::ReadOnly;
    m_unanswered = isAnswered ? 0 : m_unanswered + 1;
    if (m_unanswered < std::max<qint64>(fewestForSilence, m_plan.inFlight) || m_isAtEnd)
        return;
    m_isAtEnd = true;
    m_summary.isSilent = true;
}

void BulkSender::fail(const Error &error)
{
    m_summary.error = error;
    QMetaObject::invokeMethod(this, &BulkSender::finish, Qt::QueuedConnection);
}

void BulkSender::endIfDone()
{
    if (m_open == 0 && m_asked == 0 && !std::exchange(m_isOver, true))
        m_worker->finish();
}

void BulkSender::finish()
{
    m_summary.took = std::chrono::milliseconds(m_elapsed.elapsed());
    Q_EMIT finished(m_summary);
}

} // namespace TMinus
