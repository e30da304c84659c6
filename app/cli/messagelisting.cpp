// SPDX-License-Identifier: Apache-2.0
#include "cli/messagelisting.h"

#include "console/messagerecord.h"
#include "console/messagewords.h"
#include "console/timetext.h"
#include "ledger/conditions.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr int pageSize = 500;
constexpr std::chrono::seconds tick{1};

QString inText(const LedgerMessage &message, const QDateTime &now)
{
    if (!message.draft.due)
        return {};
    return spanText(std::chrono::milliseconds(now.msecsTo(*message.draft.due)));
}

QStringList cellsOf(const LedgerMessage &message, const QDateTime &now)
{
    const Draft &draft = message.draft;
    QStringList cells{stateWord(message),
                      timeText(message.moment),
                      inText(message, now),
                      draft.topic,
                      draft.tag,
                      draft.key,
                      message.id};
    for (QString &cell : cells)
        cell = harmless(cell).replace(u'\n', u' ').replace(u'\t', u' ');
    return cells;
}

} // namespace

QStringList tableLines(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i] + QString(widths[i] - displayWidth(row[i]) + 2, u' ');
        lines.append(line.trimmed());
    }
    return lines;
}

Result<BodyMask> maskOf(const ProfileFile &profiles, bool isUnmasked)
{
    if (isUnmasked)
        return BodyMask();
    return profiles.all().map([](const QList<Profile> &all) { return BodyMask(all); });
}

LedgerMessage maskedMessage(LedgerMessage message, const BodyMask &mask)
{
    message.draft.body = mask.masked(message.draft.body, message.place.profile);
    return message;
}

MessageListing::MessageListing(Session &session)
    : m_session(session)
{}

void MessageListing::start(const ListWish &wish)
{
    m_wish = wish;
    const auto ledger = m_session.ledger();
    if (!ledger)
        return m_session.fail(ledger.error());
    m_ledger = *ledger;
    if (m_wish.watches)
        connect(m_ledger, &Ledger::changed, this, &MessageListing::follow);
    ask();
}

void MessageListing::stop()
{
    m_session.end(m_isListed ? Exit::Done : Exit::Incomplete);
}

LedgerQuery MessageListing::query(const SqlCondition &condition, int limit) const
{
    return {.condition = condition,
            .order = m_wish.order,
            .limit = limit,
            .now = m_session.now()(),
            .withBody = m_session.output().manner().isJson};
}

void MessageListing::ask()
{
    LedgerQuery next =
        query(m_wish.filter.at(m_session.now()()), std::min(pageSize, m_wish.limit - m_count));
    next.after = m_last;
    m_ledger->page(next, this, [this](const Result<LedgerPage> &page) {
        if (page)
            take(*page);
        else
            m_session.fail(page.error());
    });
}

void MessageListing::take(const LedgerPage &page)
{
    if (m_count == 0 && page.notIndexed > 0)
        m_session.output().warn(tr("The text of %n message(s) is not in the index yet, so some may "
                                   "be missing here. Ask again in a moment.",
                                   nullptr, static_cast<int>(page.notIndexed)));
    print(page.messages);
    m_count += static_cast<int>(page.messages.size());
    if (!page.messages.isEmpty())
        m_last = page.messages.last();
    if (page.hasMore && m_count < m_wish.limit)
        return ask();
    if (page.hasMore)
        m_session.output().note(
            tr("There are more than %n. Raise --limit, or narrow them down with --filter.", nullptr,
               m_wish.limit));
    finishList();
}

void MessageListing::finishList()
{
    // What a profile sent outlives it; a name that nobody ever had is a slip of the hand.
    if (m_count == 0 && m_session.unknownName())
        return m_session.fail(*m_session.unknownName());
    if (m_count == 0)
        m_session.output().line(m_wish.nothing);
    if (m_asking > 0)
        m_session.output().warn(
            tr("%n message(s) ask: the program that was to send them has ended. Send each with "
               "\"tminusctl held now ID\", or drop it with \"tminusctl held cancel ID\".",
               nullptr, m_asking));
    m_isListed = true;
    if (!m_wish.watches)
        return m_session.end(Exit::Done);
    connect(&m_ticks, &QTimer::timeout, this, &MessageListing::followTime);
    m_ticks.start(tick);
    askNews();
}

void MessageListing::follow(const LedgerNews &news)
{
    m_news += news.rows; // all of them being different, the list is on its way anyway
    if (m_isListed)
        askNews();
}

/// When it is due; then, since each profile has its grace, any time until it is settled.
qint64 MessageListing::turningOf(const LedgerMessage &message)
{
    const bool mayTurn = message.derived == DerivedState::Due
        || message.derived == DerivedState::Live
        || (message.derived == DerivedState::None && message.state == MessageState::Pending);
    return mayTurn && message.draft.due ? message.draft.due->toMSecsSinceEpoch() : never;
}

void MessageListing::followTime()
{
    const qint64 now = m_session.now()().toMSecsSinceEpoch();
    for (auto said = m_said.cbegin(); said != m_said.cend(); ++said) {
        if (said->turns <= now)
            m_news.append(said.key());
    }
    askNews();
}

void MessageListing::askNews()
{
    if (m_isAsking || m_news.isEmpty())
        return;
    m_isAsking = true;
    // What was shown is shown again when it fits no longer: it went somewhere.
    const SqlCondition wanted =
        eitherOf(m_wish.filter.at(m_session.now()()), ofRows(m_said.keys()));
    const auto rows = std::exchange(m_news, {});
    m_ledger->page(query(bothOf(ofRows(rows), wanted), static_cast<int>(rows.size())), this,
                   [this](const Result<LedgerPage> &page) {
                       m_isAsking = false;
                       if (!page)
                           return m_session.fail(page.error());
                       takeNews(page->messages);
                       askNews();
                   });
}

void MessageListing::takeNews(const QList<LedgerMessage> &messages)
{
    QList<LedgerMessage> fresh;
    for (const LedgerMessage &message : messages) {
        if (m_said.value(message.row).line != recordOf(message).line())
            fresh.append(message);
    }
    print(fresh);
}

Record MessageListing::recordOf(const LedgerMessage &message) const
{
    return messageRecord(maskedMessage(message, m_wish.mask));
}

void MessageListing::print(const QList<LedgerMessage> &messages)
{
    QList<QStringList> rows;
    if (m_count == 0 && m_said.isEmpty())
        rows.append({tr("State"), tr("Due"), tr("In", "time until something is due"), tr("Topic"),
                     tr("Tag"), tr("Key"), tr("Id")});
    for (const LedgerMessage &message : messages) {
        const Record record = recordOf(message);
        m_session.output().record(record);
        if (m_wish.watches)
            m_said.insert(message.row, {record.line(), turningOf(message)});
        rows.append(cellsOf(message, m_session.now()()));
        m_asking += message.asks ? 1 : 0;
    }
    if (messages.isEmpty() || m_session.output().manner().isJson)
        return;
    for (const QString &line : tableLines(rows))
        m_session.output().line(line);
}

} // namespace TMinus
