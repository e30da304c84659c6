// SPDX-License-Identifier: Apache-2.0
#include "console/shiftreport.h"

#include "console/ledgerfilter.h"
#include "ledger/conditions.h"

#include <QPointer>

#include <algorithm>

namespace TMinus {

namespace {

using Kind = ReportPart::Kind;

QString ms(const QDateTime &when)
{
    return QString::number(when.toMSecsSinceEpoch());
}

LedgerQuery::Order orderOf(Kind kind)
{
    const bool isLookingBack = kind == Kind::Sent || kind == Kind::Notes;
    return isLookingBack ? LedgerQuery::Order::ByNumberDown : LedgerQuery::Order::ByTime;
}

bool hasDropped(const QList<LedgerMessage> &messages)
{
    return std::ranges::any_of(messages, [](const LedgerMessage &message) {
        return message.state == MessageState::Cancelled;
    });
}

} // namespace

ShiftReporter::ShiftReporter(Ledger &ledger, Now now)
    : m_ledger(ledger)
    , m_now(std::move(now))
{}

void ShiftReporter::make(const ReportWish &wish, QObject *context, Callback<ShiftReport> done)
{
    const QDateTime now = m_now();
    m_report = {.wish = wish, .made = now, .until = now.addMSecs(wish.ahead.count())};
    m_done = [asker = QPointer<QObject>(context), done = std::move(done)](const auto &outcome) {
        if (asker && done)
            done(outcome);
    };
    askNext();
}

/// The words that a person would type for it. Notes have none: no filter asks when one was written.
QString ShiftReporter::filterOf(Kind kind) const
{
    const QString since = ms(m_report.wish.since);
    const QString now = ms(m_report.made);
    switch (kind) {
    case Kind::Unknown:
        return u"is:unknown"_s;
    case Kind::Overdue:
        return u"is:overdue"_s;
    case Kind::Failed:
        return u"(is:refused OR is:notSent) sent>=%1"_s.arg(since);
    case Kind::Unacked:
        return u"(is:seen OR is:ackFailed OR is:expired) seen>=%1"_s.arg(since);
    case Kind::NotWatched:
        return u"is:notWatched (due>=%1 OR sent>=%1)"_s.arg(since);
    case Kind::Held:
        return u"is:held"_s;
    case Kind::Next:
        return u"is:pending due>=%1 due<%2"_s.arg(now, ms(m_report.until));
    case Kind::Notes:
        return {};
    case Kind::Sent:
        return u"from:sent sent>=%1"_s.arg(since);
    }
    Q_UNREACHABLE();
}

SqlCondition ShiftReporter::conditionOf(ReportPart &part) const
{
    part.filter = filterOf(part.kind);
    const SqlCondition profile = ofProfile(m_report.wish.profile);
    if (part.kind == Kind::Notes)
        return bothOf(notedSince(m_report.wish.since), profile);
    LedgerFilter filter = LedgerFilter::read(part.filter, m_report.made).value_or(LedgerFilter());
    filter.within(profile);
    const SqlCondition typed = filter.at(m_report.made);
    return part.kind == Kind::Failed
        ? eitherOf(typed, bothOf(droppedSince(m_report.wish.since), profile))
        : typed;
}

void ShiftReporter::askNext()
{
    if (m_report.parts.size() == ReportPart::kinds)
        return finish(m_report);
    ReportPart part{.kind = static_cast<Kind>(m_report.parts.size())};
    const SqlCondition condition = conditionOf(part);
    const LedgerQuery query{.condition = condition,
                            .order = orderOf(part.kind),
                            .limit = m_report.wish.mostRows,
                            .now = m_report.made,
                            .withBody = m_report.wish.withBodies};
    m_ledger.page(query, this, [this, part, condition](const Result<LedgerPage> &page) {
        if (!page)
            return finish(failure(page.error()));
        ReportPart filled = part;
        filled.messages = page->messages;
        filled.count = filled.messages.size();
        if (part.kind == Kind::Failed && hasDropped(filled.messages))
            filled.filter.clear(); // no filter asks why something was cancelled
        if (!page->hasMore)
            return take(filled);
        m_ledger.counts(condition, this, [this, filled](const Result<LedgerCounts> &counts) {
            if (!counts)
                return finish(failure(counts.error()));
            ReportPart counted = filled;
            counted.count = counts->all();
            take(counted);
        });
    });
}

void ShiftReporter::take(ReportPart part)
{
    for (LedgerMessage &message : part.messages)
        message.draft.body = m_report.wish.mask.masked(message.draft.body, message.place.profile);
    m_report.parts.append(std::move(part));
    askNext();
}

void ShiftReporter::finish(const Result<ShiftReport> &outcome)
{
    if (const auto done = std::exchange(m_done, {}))
        done(outcome);
}

} // namespace TMinus
