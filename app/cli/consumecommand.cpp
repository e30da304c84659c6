// SPDX-License-Identifier: Apache-2.0
#include "cli/consumecommand.h"

#include "cli/typed.h"
#include "cli/wording.h"
#include "console/arrivalfilterrow.h"
#include "console/desk.h"
#include "console/records.h"
#include "console/timetext.h"
#include "messaging/errortext.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostLeases = 4096; // beyond, those that ended are looked for and forgotten

constexpr auto patience = 2s; // for acknowledgements, once somebody pressed Ctrl+C

constexpr std::chrono::milliseconds longest = 24h * 21; // more than 24 days no timer can count

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

std::optional<ConsumeMode> readMode(const std::string &word)
{
    if (word == "plain")
        return ConsumeMode::Plain;
    if (word == "ordered")
        return ConsumeMode::Ordered;
    if (word == "half")
        return ConsumeMode::Half;
    return std::nullopt;
}

/// Nobody was found at the address; asking again and again would hide a mistyped one.
bool isNobodyThere(const Error &error)
{
    return error.kind == ErrorKind::Name || error.kind == ErrorKind::Connect
        || error.kind == ErrorKind::Tls;
}

} // namespace

QString ConsumeCommand::summary() const
{
    return tr("Show messages as they come.");
}

void ConsumeCommand::describe(CLI::App &app)
{
    addOption(app, "--topic NAME", m_topics, tr("The topics to ask for, up to 8."));
    addOption(app, "--group GID", m_group, tr("The group that takes them."));
    addOption(app, "--tag TAGS", m_tag, tr("Only messages with one of these tags: \"a||b\"."));
    addOption(app, "--batch N", m_batch, tr("Messages per request, 1 to 16 (16)."));
    addOption(app, "--wait TIME", m_wait,
              tr("How long a request waits for the first, 0s to 30s (30s)."));
    addOption(app, "--mode MODE", m_mode, tr("plain, ordered or half (plain)."));
    addOption(app, "--ack HOW", m_ack,
              tr("manual leaves them leased, auto acknowledges what was shown (manual)."));
    addOption(app, "--count N", m_count, tr("End after so many messages."));
    addOption(app, "--for TIME", m_for, tr("End after this time."));
    addOption(app, "--filter FILTER", m_filter,
              tr("Show, count and acknowledge only messages that fit: tag:CLOSE, json.order.id:7. "
                 "The others are taken too, and come again when their lease ends."));
    addFlag(app, "--unmask", m_isUnmasked, tr("Show what the profile hides in bodies, too."));
}

void ConsumeCommand::start(Session &session)
{
    m_session = &session;
    const auto read = plan();
    if (!read)
        return session.fail(read.error());
    if (const auto way = session.connect(); !way)
        return session.fail(way.error());
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    m_plan = *read;
    m_mask = m_isUnmasked ? FieldMask() : FieldMask((*desk)->profile().mask);
    m_arrivals = &(*desk)->arrivals();
    m_hook = &(*desk)->hook();
    m_acknowledger = std::make_unique<Acknowledger>(session.transport(), session.guard());
    m_consumer = std::make_unique<Consumer>(session.transport(), session.guard(),
                                            ConsumerTools{.now = session.now()});
    listen();
}

void ConsumeCommand::stop(Session &session)
{
    if (!m_consumer)
        return session.end(Exit::Done);
    finish();
    if (m_openAcks == 0)
        return;
    session.output().note(tr("Waiting a moment for the answer to %n acknowledgement request(s); "
                             "Ctrl+C again ends at once.",
                             nullptr, m_openAcks));
    // Their verdicts are unknown then, and the reports say so.
    QTimer::singleShot(patience, this, [this] { m_acknowledger->stop(); });
}

Result<ConsumeCommand::Plan> ConsumeCommand::plan() const
{
    Plan plan;
    plan.wish.topics = toTexts(m_topics);
    plan.wish.group = toText(m_group);
    plan.wish.tags = toText(m_tag);
    return need("--topic", m_topics.empty() ? std::string() : m_topics.front())
        .and_then([&] { return need("--group", m_group); })
        .and_then([&] { return readNumbers(plan); })
        .and_then([&] { return readWords(plan); })
        .and_then([&] {
            return LedgerFilter::read(toText(m_filter), m_session->now()(), m_session->zone());
        })
        .map([&](const LedgerFilter &filter) {
            plan.filter = filter;
            return plan;
        });
}

Result<void> ConsumeCommand::readNumbers(Plan &plan) const
{
    const auto batch = readNumber("--batch", m_batch, {1, 16});
    if (!batch)
        return failure(batch.error());
    plan.wish.batch = *batch;
    const auto wait = readSpan("--wait", m_wait);
    if (!wait)
        return failure(wait.error());
    plan.wish.wait = std::chrono::ceil<std::chrono::seconds>(*wait);
    if (!m_count.empty()) {
        const auto count = readNumber("--count", m_count, {1, std::numeric_limits<int>::max()});
        if (!count)
            return failure(count.error());
        plan.wish.limit = *count;
    }
    if (m_for.empty())
        return {};
    return readSpan("--for", m_for, {0ms, longest}).map([&plan](std::chrono::milliseconds span) {
        plan.duration = span;
    });
}

Result<void> ConsumeCommand::readWords(Plan &plan) const
{
    const auto mode = readMode(m_mode);
    if (!mode)
        return refusal(tr("--mode is plain, ordered or half; “%1” is none.").arg(toText(m_mode)));
    plan.wish.mode = *mode;
    if (m_ack != "manual" && m_ack != "auto")
        return refusal(tr("--ack is manual or auto; “%1” is none.").arg(toText(m_ack)));
    plan.isAutomatic = m_ack == "auto";
    if (plan.isAutomatic && *mode == ConsumeMode::Half)
        return refusal(tr("Half messages are not acknowledged but committed or rolled back. Leave "
                          "--ack auto out."));
    return {};
}

void ConsumeCommand::listen()
{
    Consumer *consumer = m_consumer.get();
    connect(consumer, &Consumer::received, this, &ConsumeCommand::takeBatch);
    connect(consumer, &Consumer::nothingCame, this, &ConsumeCommand::noteReached);
    connect(consumer, &Consumer::failed, this,
            [this](const QString &, const Error &error, std::chrono::milliseconds retryAfter) {
                takeFailure(error, retryAfter);
            });
    connect(consumer, &Consumer::stateChanged, this, [this](Consumer::State state) {
        if (state == Consumer::State::Stopped)
            QMetaObject::invokeMethod(this, &ConsumeCommand::finish, Qt::QueuedConnection);
    });
    if (m_plan.duration)
        QTimer::singleShot(*m_plan.duration, this, &ConsumeCommand::finish);
    connect(m_arrivals, &ArrivalBook::written, this, &ConsumeCommand::takeWritten);
    connect(m_hook, &HookRunner::failed, this,
            [this](const Error &error) { m_session->output().warn(errorSentence(error)); });
    connect(m_hook, &HookRunner::becameIdle, this, &ConsumeCommand::endWhenDone);
    m_arrivals->follow(*consumer, m_plan.wish);
    consumer->start(m_plan.wish);
    if (consumer->state() != Consumer::State::Stopped)
        m_session->output().note(
            tr("Asking for %1 as %2. What is taken here does not reach the group's other consumers "
               "until its lease ends. End with Ctrl+C.")
                .arg(m_plan.wish.topics.join(u", "_s), m_plan.wish.group));
}

void ConsumeCommand::noteReached(const QString &topic)
{
    m_wasReached = true;
    m_session->used(topic, m_plan.wish.group);
}

void ConsumeCommand::takeBatch(const QString &topic, const ConsumeBatch &batch)
{
    noteReached(topic);
    if (m_leases.size() > mostLeases)
        forgetEnded();
    const QList<Arrival> arrivals = arrivalsOf(m_plan.wish, topic, batch);
    for (const Arrival &arrival : arrivals)
        m_leases.insert(arrival.message.receiptHandle,
                        {arrival.message.messageId, arrival.message.nextConsumeTime});
    const QList<Arrival> wanted = fitting(arrivals);
    m_consumer->passOver(arrivals.size() - wanted.size());
    QList<RecordedArrival> unwritten;
    for (const Arrival &arrival : wanted) {
        m_wanted.insert(arrival.message.receiptHandle);
        unwritten.append({.arrival = arrival});
    }
    if (batch.damage)
        tell(*batch.damage);
    if (m_plan.wish.mode == ConsumeMode::Half) // they are in no ledger
        takeWritten(unwritten);
}

QList<Arrival> ConsumeCommand::fitting(const QList<Arrival> &arrivals) const
{
    if (m_plan.filter.isEmpty())
        return arrivals;
    const QDateTime now = m_session->transport().skew().toServer(m_session->now()());
    const FilterPredicate predicate = m_plan.filter.predicate(now);
    const QString profile = (*m_session->desk())->profile().id;
    QList<Arrival> some;
    for (const Arrival &arrival : arrivals) {
        if (predicate.matches(ArrivalFilterRow(arrival, profile)))
            some.append(arrival);
    }
    return some;
}

/// Of one topic, as they came.
void ConsumeCommand::takeWritten(const QList<RecordedArrival> &arrivals)
{
    QList<Arrival> shown;
    for (const RecordedArrival &arrival : arrivals) {
        if (m_wanted.remove(arrival.arrival.message.receiptHandle) && show(arrival))
            shown.append(arrival.arrival);
    }
    m_taken += shown.size();
    if (m_plan.isAutomatic && !shown.isEmpty())
        acknowledge(shown.first().topic, shown);
    endWhenDone();
}

/// Whether it was: what nobody could read must not be acknowledged.
bool ConsumeCommand::show(const RecordedArrival &recorded)
{
    Output &output = m_session->output();
    output.record(arrivalRecord(recorded.arrival, recorded.id, m_mask));
    output.line(arrivalTitle(recorded.arrival));
    output.fields(arrivalFields(recorded.arrival, m_mask));
    return output.trouble() == 0;
}

void ConsumeCommand::takeFailure(const Error &error, std::chrono::milliseconds retryAfter)
{
    if (retryAfter > 0ms && (m_wasReached || !isNobodyThere(error)))
        return m_session->output().warn(troubleSentence(error, retryAfter));
    tell(error);
    const bool isLast = m_consumer->state() == Consumer::State::Stopped;
    if (isLast || retryAfter > 0ms)
        finish();
}

/// It goes on for now, and ends with the worst of all that was told.
void ConsumeCommand::tell(const Error &error)
{
    const Exit exit = exitFor(error);
    m_exit = worse(m_exit, exit);
    m_session->output().complain(errorSentence(error));
    m_session->output().record(errorRecord(error, static_cast<int>(exit)));
}

void ConsumeCommand::acknowledge(const QString &topic, const QList<Arrival> &arrivals)
{
    AckRequest request{.topic = topic, .group = m_plan.wish.group};
    for (const Arrival &arrival : arrivals)
        request.handles.append(arrival.message.receiptHandle);
    ++m_openAcks;
    m_acknowledger->acknowledge(request, this, [this](const Result<AckReport> &outcome) {
        --m_openAcks;
        takeVerdicts(outcome);
        endWhenDone();
    });
}

void ConsumeCommand::takeVerdicts(const Result<AckReport> &outcome)
{
    if (!outcome)
        return tell(outcome.error());
    Output &output = m_session->output();
    m_arrivals->takeVerdicts(outcome->verdicts);
    for (const AckVerdict &verdict : outcome->verdicts) {
        output.record(verdictRecord(verdict, m_leases.value(verdict.receiptHandle).messageId));
        output.line(verdictLine(verdict));
        if (verdict.state == AckVerdict::State::Acked)
            m_leases.remove(verdict.receiptHandle);
        else
            m_exit = worse(m_exit, Exit::Refused);
    }
    if (outcome->error)
        tell(*outcome->error);
}

void ConsumeCommand::finish()
{
    m_isEnding = true;
    if (m_consumer->state() == Consumer::State::Polling)
        m_session->output().note(tr("A request was given up. Messages that it may have taken come "
                                    "again when their lease ends."));
    m_consumer->stop();
    endWhenDone();
}

void ConsumeCommand::endWhenDone()
{
    if (!m_isEnding || m_openAcks > 0 || !m_wanted.isEmpty() || !m_hook->isIdle()
        || m_session->isOver())
        return;
    if (m_plan.wish.limit && m_taken < *m_plan.wish.limit)
        m_exit = worse(m_exit, Exit::Incomplete);
    tellLeases();
    m_session->end(m_exit);
}

void ConsumeCommand::forgetEnded()
{
    const QDateTime now = m_session->transport().skew().toServer(m_session->now()());
    erase_if(m_leases, [&now](const auto &lease) { return lease.value().until < now; });
}

void ConsumeCommand::tellLeases()
{
    forgetEnded();
    if (m_leases.isEmpty())
        return;
    const auto first = std::ranges::min_element(m_leases, {}, &Lease::until);
    m_session->output().note(
        tr("%n message(s) were not acknowledged and come again, the first at %1.", nullptr,
           static_cast<int>(m_leases.size()))
            .arg(clockText(first->until)));
}

} // namespace TMinus
