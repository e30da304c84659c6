// SPDX-License-Identifier: Apache-2.0
#include "console/outbox.h"

#include <QPointer>

#include <algorithm>
#include <functional>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds ahead = 2s;        // loads what leaves within
constexpr std::chrono::milliseconds lookEvery = 1s;    // while there is something to do
constexpr std::chrono::milliseconds longestSleep = 1s; // so jumps of the clock are noticed
constexpr std::chrono::milliseconds gathering = 100ms; // changes that come together
constexpr int mostAtOnce = 64;                         // on their way
constexpr int pageSize = 500;

} // namespace

/// All is being handed over, and somebody waits for the end.
struct Outbox::Flush
{
    QPointer<QObject> context;
    Callback<HandOverSummary> done;
    HandOverSummary summary = {};
};

Outbox::Outbox(Courier &courier, Transport &transport, OutboxSetup setup, QObject *parent)
    : QObject(parent)
    , m_courier(courier)
    , m_setup(std::move(setup))
    , m_lease(courier.ledger(), courier.place().profile, m_setup.tools.after)
    , m_clock(transport, m_setup.tools)
    , m_queue(mostAtOnce)
    , m_backoff(m_setup.tools.jitter)
    , m_pace(m_setup.guard.perSecond(0), m_setup.tools.now)
{
    connect(&m_lease, &LeaseKeeper::ownerChanged, this, &Outbox::ownerChanged);
    connect(&m_lease, &LeaseKeeper::ownerChanged, this, &Outbox::wake);
    connect(&m_lease, &LeaseKeeper::processesChanged, this, &Outbox::ownerChanged);
    connect(&m_clock, &ClockCheck::becameSure, this, &Outbox::wake);
    connect(&m_clock, &ClockCheck::failed, this, [this](const Error &error, auto retryAfter) {
        Q_EMIT delayed(error, retryAfter);
        endFlush(error);
    });
    connect(&m_courier.ledger(), &Ledger::changed, this, &Outbox::lookSoon);
}

Outbox::~Outbox() = default;

void Outbox::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_lease.start();
    m_clock.start();
    arm();
}

void Outbox::stop()
{
    m_isRunning = false;
    m_timer.reset();
    m_queue.load({});
}

void Outbox::wake()
{
    if (m_isRunning)
        look();
}

bool Outbox::asks(const LedgerMessage &held) const
{
    const bool isOrphan =
        held.hold == HoldKind::Undo && m_lease.process() != 0 && !m_lease.isThere(held.process);
    return isOrphan || !mayLeave(held);
}

bool Outbox::mayLeave(const LedgerMessage &message) const
{
    return message.armed || !m_setup.guard.isProduction();
}

// The clock ------------------------------------------------------------------------------------

void Outbox::arm()
{
    if (!m_isRunning)
        return;
    std::chrono::milliseconds pause = longestSleep;
    const auto next = m_queue.next();
    if (next && !isPaused() && m_clock.isSure())
        pause = std::clamp(std::chrono::milliseconds(m_clock.serverNow().msecsTo(*next)), 0ms,
                           longestSleep);
    armIn(m_pace.pauseOf(pause));
}

void Outbox::armIn(std::chrono::milliseconds pause)
{
    m_armed = m_setup.tools.now();
    m_expected = m_armed.addMSecs(pause.count());
    m_timer = std::make_unique<QObject>();
    m_setup.tools.after(pause, m_timer.get(), [this] { tick(); });
}

void Outbox::tick()
{
    if (m_nextLook && m_clock.serverNow() >= *m_nextLook)
        look();
    work();
}

void Outbox::work()
{
    if (isReady())
        depart();
    arm();
    if (m_flush && m_queue.isEmpty() && !m_isLooking && m_clock.isSure())
        endFlush(std::nullopt);
}

/// Whether anything may leave now.
bool Outbox::isReady()
{
    return m_isRunning && m_clock.feel(m_armed, m_expected) && m_clock.isSure() && !isPaused();
}

bool Outbox::isPaused() const
{
    return m_pausedUntil.isValid() && m_setup.tools.now() < m_pausedUntil;
}

void Outbox::pause(const Error &error)
{
    const auto span = m_backoff.next();
    m_pausedUntil = m_setup.tools.now().addMSecs(span.count());
    Q_EMIT delayed(error, span);
    endFlush(error);
}

// What is to leave -----------------------------------------------------------------------------

void Outbox::lookSoon()
{
    if (!m_isRunning || m_looksSoon)
        return;
    m_looksSoon = true;
    m_setup.tools.after(gathering, this, [this] {
        m_looksSoon = false;
        wake();
    });
}

void Outbox::look()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    if (m_flush)
        load();
    else
        peek();
}

/// What is held for this profile and is ours to hand over, the first to leave first.
LedgerQuery Outbox::query(int limit) const
{
    SqlCondition condition{.text = "m.state=0 AND m.profile=? AND ((m.hold=1 AND m.process=?)",
                           .values = {m_courier.place().profile, m_lease.process()}};
    condition.text += m_lease.isMine() ? " OR m.hold=2)" : ")";
    return {.condition = condition,
            .order = LedgerQuery::Order::ByLeaves,
            .limit = limit,
            .now = m_clock.serverNow()};
}

void Outbox::peek()
{
    m_courier.ledger().page(query(1), this,
                            [this](const Result<LedgerPage> &page) { takePeek(page); });
}

void Outbox::takePeek(const Result<LedgerPage> &page)
{
    m_nextLook.reset();
    if (page && !page->messages.isEmpty())
        m_nextLook =
            page->messages.first().leaves.value_or(m_clock.serverNow()).addMSecs(-ahead.count());
    if (m_nextLook && *m_nextLook <= m_clock.serverNow())
        return load();
    m_queue.load({});
    m_isLooking = false;
    if (m_looksAgain)
        look();
    work();
}

void Outbox::load()
{
    LedgerQuery wanted = query(pageSize);
    wanted.withBody = true;
    if (m_flush || m_isBehind)
        wanted.order = LedgerQuery::Order::ByTime;
    if (!m_flush) {
        wanted.condition.text += " AND m.leaves<=?";
        wanted.condition.values.append(
            m_clock.serverNow().addMSecs(ahead.count()).toMSecsSinceEpoch());
    }
    m_courier.ledger().page(wanted, this,
                            [this](const Result<LedgerPage> &page) { takeLoad(page); });
}

void Outbox::takeLoad(const Result<LedgerPage> &page)
{
    // More are late than are loaded at once: then those whose due is first, and not whose lead is
    // longest. To look for these costs more, so it is not the rule.
    if (const bool isBehind = page && page->hasMore; isBehind != m_isBehind && !m_flush) {
        m_isBehind = isBehind;
        if (isBehind)
            return load();
    }
    m_isLooking = false;
    m_nextLook = m_clock.serverNow().addMSecs(lookEvery.count());
    if (!page)
        return pause(page.error());
    QList<LedgerMessage> messages = page->messages;
    messages.removeIf([this](const LedgerMessage &message) {
        return !mayLeave(message) || m_aside.value(message.id, -1) == message.revision;
    });
    m_queue.load(messages);
    if (m_looksAgain)
        look();
    work();
}

// Leaving --------------------------------------------------------------------------------------

void Outbox::depart()
{
    const QDateTime now = m_clock.serverNow();
    m_pace.begin();
    for (const LedgerMessage &message :
         m_queue.take(m_flush ? now.addYears(100) : now, std::bind_front(&Outbox::isInPace, this)))
        departOne(message);
}

/// What is dropped does not leave, and an undo window is that of a single message.
bool Outbox::isInPace(const LedgerMessage &message)
{
    return message.hold != HoldKind::Hold || isTooLate(message, m_clock.serverNow())
        || m_pace.take();
}

void Outbox::departOne(const LedgerMessage &message)
{
    if (isTooLate(message, m_clock.serverNow()))
        return dropLate(message);
    m_courier.handOver(
        message, message.hold == HoldKind::Hold, this,
        [this, message](const Result<SendReport> &outcome) { takeOutcome(message, outcome); });
}

void Outbox::dropLate(const LedgerMessage &message)
{
    m_courier.ledger().append(
        m_courier.eventOf(message.id, CancelledFact{.by = CancelledFact::By::Late}), this,
        [this, message](const Result<AppendedEvent> &outcome) {
            m_queue.done(message.id);
            if (!outcome)
                return takeRefusal(message, outcome.error());
            if (m_flush)
                ++m_flush->summary.byState[MessageState::Cancelled];
            LedgerMessage dropped = message;
            dropped.state = MessageState::Cancelled;
            dropped.code = u"late"_s;
            Q_EMIT droppedLate(dropped);
            look();
        });
}

void Outbox::takeOutcome(const LedgerMessage &message, const Result<SendReport> &outcome)
{
    m_queue.done(message.id);
    if (outcome)
        takeReport(message, *outcome);
    else
        takeRefusal(message, outcome.error());
}

/// It did not leave: somebody changed it, another process has the lease, or the ledger is ill.
void Outbox::takeRefusal(const LedgerMessage &message, const Error &error)
{
    if (error.kind != ErrorKind::InvalidArgument)
        pause(error);
    else if (error.code == u"lease"_s)
        m_lease.renew();
    else if (error.code != u"changed"_s)
        return setAside(message);
    look();
}

void Outbox::takeReport(const LedgerMessage &message, const SendReport &report)
{
    const MessageState state = report.state();
    const bool isHeldAgain = state == MessageState::NotSent && message.hold == HoldKind::Hold;
    if (m_flush && !isHeldAgain)
        ++m_flush->summary.byState[state];
    if (!isHeldAgain)
        m_backoff.reset();
    else if (report.error->kind != ErrorKind::InvalidArgument)
        pause(*report.error);
    Q_EMIT settled(report);
    if (isHeldAgain && report.error->kind == ErrorKind::InvalidArgument)
        setAside(message); // it cannot get better by itself
    else if (m_queue.going() == 0 || isHeldAgain)
        look();
    else
        work();
}

/// Looks on only when that is done: else it would be tried again.
void Outbox::setAside(const LedgerMessage &message)
{
    m_courier.ledger().message(message.id, this, [this](const auto &found) {
        if (found && *found)
            m_aside.insert((*found)->id, (*found)->revision);
        look();
    });
}

// Quitting -------------------------------------------------------------------------------------

void Outbox::askQuit(QObject *context, Callback<QuitQuestion> done)
{
    const auto count = [this](const QByteArray &which, const SqlValue &value, auto then) {
        m_courier.ledger().counts(
            {.text = "m.state=0 AND m.profile=? AND " + which,
             .values = {m_courier.place().profile, value}},
            this, [then](const Result<LedgerCounts> &counts) {
                then(counts.map([](const LedgerCounts &known) { return known.all(); }));
            });
    };
    const QPointer<QObject> asker(context);
    count("m.hold=?", qint64(HoldKind::Hold), [=, this](const Result<qint64> &held) {
        count("m.hold=1 AND m.process=?", m_lease.process(), [=, this](const Result<qint64> &undo) {
            if (!asker || !done)
                return;
            if (!held || !undo)
                return done(failure(held ? undo.error() : held.error()));
            const bool isOthers = m_lease.lease() && !m_lease.isMine();
            done(QuitQuestion{
                .held = *held, .undo = *undo, .mustAsk = (*held > 0 && !isOthers) || *undo > 0});
        });
    });
}

void Outbox::handOverAll(QObject *context, Callback<HandOverSummary> done)
{
    const auto flush = std::make_shared<Flush>(Flush{.context = context, .done = std::move(done)});
    endFlush(Error{.kind = ErrorKind::Canceled});
    m_flush = flush;
    m_pausedUntil = {};
    start();
    if (!m_clock.isSure())
        m_clock.start();
    look();
}

void Outbox::endFlush(std::optional<Error> error)
{
    const auto flush = std::exchange(m_flush, {});
    if (!flush)
        return;
    flush->summary.error = std::move(error);
    finishFlush(flush);
}

/// Counts what stayed.
void Outbox::finishFlush(const std::shared_ptr<Flush> &flush)
{
    m_courier.ledger().counts(query(1).condition, this,
                              [flush](const Result<LedgerCounts> &counts) {
                                  if (!flush->context || !flush->done)
                                      return;
                                  if (!counts)
                                      return flush->done(failure(counts.error()));
                                  flush->summary.left = counts->all();
                                  flush->done(std::move(flush->summary));
                              });
}

} // namespace TMinus
