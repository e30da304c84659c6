// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/palettesearch.h"

#include "base/sharedclock.h"
#include "console/ledgerfilter.h"
#include "ledger/conditions.h"
#include "ledger/ledger.h"
#include "models/packedmessage.h"
#include "timeline/zonelens.h"
#include "ui/palette/commandpalette.h"
#include "ui/wiring/consumerwiring.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;
using Field = PackedMessage::Field;

constexpr qsizetype leastLetters = 2;
constexpr qsizetype mostRows = 8;
constexpr int mostMessages = 20;

/// What is looked for; empty where the text asks for commands alone, or is too short.
QString termOf(const QString &query)
{
    const QString text = query.trimmed();
    if (text.startsWith(u'>'))
        return {};
    const QString term = text.startsWith(u'@') ? text.sliced(1).trimmed() : text;
    return term.size() < leastLetters ? QString() : term;
}

QString iconOf(const LedgerMessage &message)
{
    if (message.state == MessageState::Held)
        return u"hold"_s;
    return message.firstSeen ? u"consumer"_s : u"timeline"_s;
}

QString titleOf(const QString &key, const QString &id)
{
    return key.isEmpty() ? id : key;
}

} // namespace

PaletteSearch::PaletteSearch(const Parts &parts)
    : m_parts(parts)
    , m_text(parts.clock, parts.lens)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &PaletteSearch::ask);
    connect(&parts.palette, &CommandPalette::searched, this, [this](const QString &text) {
        m_query = text;
        m_asking.abort();
        m_pause.start();
    });
}

void PaletteSearch::ask()
{
    m_rows.clear();
    m_messages.clear();
    const QString term = termOf(m_query);
    if (term.isEmpty())
        return;
    m_parts.workers.run(
        this, [term, all = m_parts.consumers.shownMessages()] { return findRows(term, all); },
        [this, query = m_query](const QList<Row> &rows) {
            if (query != m_query)
                return;
            m_rows = rows;
            show();
        });
    askLedger();
}

QList<PaletteSearch::Row> PaletteSearch::findRows(const QString &text,
                                                  const QList<ShownMessages> &all)
{
    QList<Row> found;
    for (int consumer = 0; consumer < all.size(); ++consumer) {
        const ShownMessages &shown = all.at(consumer);
        for (const quint32 number : shown.numbers) {
            const MessageRow &row = shown.rows.row(number);
            const PackedMessage message(row.packed);
            const QString key = message.text(Field::Key);
            const QString id = message.text(Field::Id);
            if (!key.contains(text, Qt::CaseInsensitive)
                && !id.startsWith(text, Qt::CaseInsensitive))
                continue;
            const MessageOrigin &origin = shown.rows.originOf(row);
            found.append({consumer, number, key, id, origin.topic, origin.group});
            if (found.size() == mostRows)
                return found;
        }
    }
    return found;
}

/// What is typed may be a filter; what is none is taken as it stands.
void PaletteSearch::askLedger()
{
    const QDateTime now = m_parts.clock.now();
    const QString term = termOf(m_query);
    auto filter = LedgerFilter::read(term, now);
    if (!filter)
        filter = LedgerFilter::read(u'"' + QString(term).replace(u'"', u"\\\""_s) + u'"', now);
    if (!filter)
        return;
    filter->within(ofProfile(m_profile));
    m_asking = m_parts.ledger.page(
        {.condition = filter->at(now),
         .order = LedgerQuery::Order::ByNumberDown,
         .limit = mostMessages,
         .now = now},
        this, [this, query = m_query](const Result<LedgerPage> &page) {
            if (!page || query != m_query)
                return;
            m_messages = page->messages;
            if (page->notIndexed > 0 && m_parts.palette.isVisible())
                m_pause.start(); // what was written just now can be found in a moment

            show();
        });
}

/// A message that stands in a consumer is shown there alone: there it can be acknowledged.
void PaletteSearch::show()
{
    QList<PaletteEntry> entries;
    QSet<QString> known;
    for (const Row &row : std::as_const(m_rows)) {
        known.insert(row.messageId);
        entries.append(entryOf(row));
    }
    for (const LedgerMessage &message : std::as_const(m_messages)) {
        if (message.messageId.isEmpty() || !known.contains(message.messageId))
            entries.append(entryOf(message));
    }
    m_parts.palette.showMessages(m_query, entries);
}

PaletteEntry PaletteSearch::entryOf(const Row &row)
{
    return {.group = PaletteEntry::Group::Messages,
            .icon = u"consumer"_s,
            .title = titleOf(row.key, row.messageId),
            .note = tr("in the consumer · %1 · %2", "a topic, a group").arg(row.topic, row.group),
            .run = [this, row] { m_parts.consumers.openMessage(row.consumer, row.number); }};
}

PaletteEntry PaletteSearch::entryOf(const LedgerMessage &message)
{
    const QString due = m_text.cell(message, LedgerColumn::Due);
    return {.group = PaletteEntry::Group::Messages,
            .icon = iconOf(message),
            .title = titleOf(message.draft.key,
                             message.messageId.isEmpty() ? message.id : message.messageId),
            .note = u"%1 · %2 · %3"_s.arg(LedgerText::state(message), due, message.draft.topic),
            .run = [this, message] { Q_EMIT chosen(message); }};
}

} // namespace TMinus
