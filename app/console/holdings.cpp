// SPDX-License-Identifier: Apache-2.0
#include "console/holdings.h"

#include "base/ulid.h"
#include "console/courier.h"

#include <QCoreApplication>

#include <algorithm>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortestLead = 3s;

class HoldingsText final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Holdings)
};

QDateTime before(const QDateTime &due, std::chrono::milliseconds lead)
{
    return due.addMSecs(-std::max(lead, shortestLead).count());
}

template<typename T>
std::function<void(const Error &)> tellingErrors(const Callback<T> &done)
{
    return [done](const Error &error) {
        if (done)
            done(failure(error));
    };
}

/// What goes wrong here, to the asker.
Callback<SendReport> passingErrors(const Callback<HeldReport> &done,
                                   std::function<void(HeldReport)> then)
{
    return [done, then = std::move(then)](const Result<SendReport> &outcome) {
        if (!outcome)
            return done(failure(outcome.error()));
        if (outcome->error)
            return done(failure(*outcome->error));
        then({.draft = outcome->draft, .warnings = outcome->warnings});
    };
}

} // namespace

Result<void> checkPlace(const LedgerMessage &message, const QString &profile)
{
    if (message.place.profile == profile)
        return {};
    return failure(
        {.kind = ErrorKind::InvalidArgument, .code = u"place"_s, .message = message.place.profile});
}

Error holdNeedsDue()
{
    return {.kind = ErrorKind::InvalidArgument,
            .code = u"holdNeedsDue"_s,
            .message = HoldingsText::tr("A message that is held until shortly before it is due "
                                        "needs a due time. Say when it is due, or send it now.")};
}

Holdings::Holdings(Sender &sender, Courier &courier, Guard guard,
                   std::chrono::milliseconds usualLead)
    : m_sender(sender)
    , m_courier(courier)
    , m_guard(std::move(guard))
    , m_usualLead(usualLead)
{}

PendingReply Holdings::hold(const HoldWish &wish, QObject *context, Callback<HeldReport> done)
{
    if (wish.lead && !wish.send.after && !wish.send.draft.due)
        return answerLater<HeldReport>(context, std::move(done), failure(holdNeedsDue()));
    return m_sender.prepare(
        wish.send, context, passingErrors(done, [this, wish, context, done](HeldReport report) {
            report.id = wish.send.id.isEmpty() ? newUlid(m_courier.serverNow()) : wish.send.id;
            report.hold = wish.lead ? HoldKind::Hold : HoldKind::Undo;
            report.leaves = leavesAt(wish, report.draft.due);
            report.draft = m_courier.marked(report.draft, report.id);
            append(HeldFact{.draft = report.draft,
                            .leaves = report.leaves,
                            .hold = report.hold,
                            .late = wish.late,
                            .armed = true,
                            .after = wish.send.askedAfter()},
                   report, context, done);
        }));
}

/// By the server's clock; in the past means at once.
QDateTime Holdings::leavesAt(const HoldWish &wish, const std::optional<QDateTime> &due) const
{
    const QDateTime now = m_courier.serverNow();
    if (wish.lead && due)
        return std::max(now, before(*due, *wish.lead));
    const QDateTime leaves = now.addMSecs(wish.undo.count());
    return due ? std::max(now, std::min(leaves, before(*due, shortestLead))) : leaves;
}

void Holdings::withHeld(const QString &id, QObject *context, Failing failing, Step step)
{
    if (const auto permit = m_guard.permit(Guard::Deed::Publish); !permit)
        return void(QMetaObject::invokeMethod(
            context, [failing = std::move(failing), error = permit.error()] { failing(error); },
            Qt::QueuedConnection));
    withOwn(id, context, std::move(failing), std::move(step));
}

void Holdings::withOwn(const QString &id, QObject *context, Failing failing, Step step)
{
    m_courier.ledger().message(
        id, context,
        [id, profile = m_courier.place().profile, failing = std::move(failing),
         step = std::move(step)](const Result<std::optional<LedgerMessage>> &found) {
            if (!found)
                return failing(found.error());
            if (!*found)
                return failing(
                    {.kind = ErrorKind::InvalidArgument, .code = u"missing"_s, .message = id});
            if (const auto own = checkPlace(**found, profile); !own)
                return failing(own.error());
            step(**found);
        });
}

void Holdings::sendNow(const QString &id, QObject *context, Callback<SendReport> done)
{
    withHeld(id, context, tellingErrors(done), [=, this](const LedgerMessage &held) {
        m_courier.handOver(held, false, context, done);
    });
}

void Holdings::edit(const QString &id, const HoldWish &wish, QObject *context,
                    Callback<HeldReport> done)
{
    SendWish another = wish.send;
    another.again = true; // the message that is edited may be its own like
    withHeld(id, context, tellingErrors(done), [=, this](const LedgerMessage &held) {
        m_sender.prepare(another, context, passingErrors(done, [=, this](HeldReport report) {
                             report.warnings.removeIf(
                                 [](const Finding &f) { return f.word == u"duplicate"_s; });
                             if (wish.lead && report.draft.due)
                                 report.leaves = leavesAt(wish, report.draft.due);
                             writeEdit(held, report, context, done);
                         }));
    });
}

void Holdings::writeEdit(const LedgerMessage &held, HeldReport report, QObject *context,
                         Callback<HeldReport> done)
{
    report.id = held.id;
    report.hold = kindAfter(held, report.draft.due);
    report.draft = m_courier.marked(report.draft, held.id);
    if (!report.leaves.isValid())
        report.leaves =
            report.draft.due ? movedLeaves(held, *report.draft.due) : m_courier.serverNow();
    append(EditedFact{.draft = report.draft, .leaves = report.leaves, .hold = report.hold}, report,
           context, std::move(done));
}

void Holdings::move(const QString &id, const QDateTime &due, QObject *context,
                    Callback<HeldReport> done)
{
    withHeld(id, context, tellingErrors(done), [=, this](const LedgerMessage &held) {
        HeldReport report{.id = id, .draft = held.draft, .hold = kindAfter(held, due)};
        report.draft.due = due;
        report.warnings = m_sender.review({.draft = report.draft});
        if (const auto stop = firstStop(report.warnings))
            return done(failure({.kind = ErrorKind::InvalidArgument,
                                 .code = stop->word,
                                 .message = stop->sentence}));
        report.leaves = movedLeaves(held, due);
        append(MovedFact{.due = due, .leaves = report.leaves, .hold = report.hold}, report, context,
               done);
    });
}

/// Nobody is there any more for whose undo window it waited: with a time that somebody gives it, it
/// is held like any other.
HoldKind Holdings::kindAfter(const LedgerMessage &held, const std::optional<QDateTime> &due) const
{
    return held.asks && due ? HoldKind::Hold : held.hold;
}

/// When it leaves with another due time: as long before it as until now.
QDateTime Holdings::movedLeaves(const LedgerMessage &held, const QDateTime &due) const
{
    const QDateTime now = m_courier.serverNow();
    const QDateTime leaves = held.leaves.value_or(now);
    if (held.asks)
        return std::max(now, before(due, m_usualLead));
    if (held.hold == HoldKind::Undo || !held.draft.due)
        return std::max(now, std::min(leaves, before(due, shortestLead)));
    return std::max(now, before(due, std::chrono::milliseconds(leaves.msecsTo(*held.draft.due))));
}

void Holdings::cancel(const QString &id, QObject *context, Callback<AppendedEvent> done)
{
    withOwn(id, context, tellingErrors(done), [=, this](const LedgerMessage &held) {
        m_courier.ledger().append(m_courier.eventOf(held.id, CancelledFact{}), context, done);
    });
}

void Holdings::append(const LedgerFact &fact, HeldReport report, QObject *context,
                      Callback<HeldReport> done)
{
    const LedgerEvent event = m_courier.eventOf(report.id, fact);
    m_courier.ledger().append(
        event, context, [report = std::move(report), done = std::move(done)](const auto &appended) {
            done(appended.map([&](const AppendedEvent &) { return report; }));
        });
}

} // namespace TMinus
