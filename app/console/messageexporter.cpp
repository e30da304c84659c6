// SPDX-License-Identifier: Apache-2.0
#include "console/messageexporter.h"

#include "console/messagecells.h"
#include "console/messagerecord.h"
#include "exchange/csvwriter.h"
#include "ledger/conditions.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int firstLimit = 32; // messages: their bodies may have 4 MB each
constexpr int mostAtOnce = 500;
constexpr qint64 pageBytes = 8LL << 20;

QByteArray csvLines(const QList<LedgerMessage> &messages, const QStringList &names)
{
    QByteArray lines;
    for (const LedgerMessage &message : messages) {
        QStringList cells = messageCells(message);
        for (const QString &name : names)
            cells.append(message.draft.properties.value(name));
        lines += csvLine(cells);
    }
    return lines;
}

/// The record of a message with what an export has beside it.
Record exportRecord(const LedgerMessage &message)
{
    Record record = messageRecord(message);
    record.text(u"dueText"_s, dueText(message.draft.due)).text(u"operator"_s, message.operatorName);
    return record;
}

/// Records with @p between each two; @p isFirst when none was written before.
QByteArray recordLines(const QList<LedgerMessage> &messages, const char *between, bool isFirst)
{
    QByteArray lines;
    for (const LedgerMessage &message : messages) {
        lines += isFirst ? "" : between;
        lines += exportRecord(message).line();
        isFirst = false;
    }
    return lines;
}

} // namespace

std::optional<ExportFormat> exportFormatOfName(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == u"csv")
        return ExportFormat::Csv;
    if (suffix == u"json")
        return ExportFormat::Json;
    return suffix == u"jsonl" || suffix == u"ndjson" ? std::optional(ExportFormat::JsonLines)
                                                     : std::nullopt;
}

MessageExporter::MessageExporter(Ledger &ledger, ExportWish wish, Sink sink, Now now)
    : m_ledger(ledger)
    , m_wish(std::move(wish))
    , m_sink(std::move(sink))
    , m_now(std::move(now))
{}

MessageExporter::~MessageExporter() = default;

void MessageExporter::start(QObject *context, Callback<qint64> done)
{
    m_done = [asker = QPointer<QObject>(context), done = std::move(done)](const auto &outcome) {
        if (asker && done)
            done(outcome);
    };
    m_isCollecting = m_wish.format == ExportFormat::Csv;
    m_limit = m_isCollecting ? mostAtOnce : firstLimit;
    if (m_isCollecting)
        ask();
    else
        writeHead();
}

void MessageExporter::stop()
{
    if (m_asked.isPending())
        m_asked.abort();
    finish(failure({.kind = ErrorKind::Canceled}));
}

void MessageExporter::ask()
{
    // What was written just now is not in the full-text index yet, and must not be missing.
    const LedgerQuery query{.condition = withoutIndex(m_wish.filter.at(m_now())),
                            .order = LedgerQuery::Order::ByNumber,
                            .after = m_last,
                            .limit = m_limit,
                            .now = m_now(),
                            .withBody = !m_isCollecting};
    m_asked = m_ledger.page(query, this, [this](const Result<LedgerPage> &page) {
        if (page)
            take(*page);
        else
            finish(failure(page.error()));
    });
}

void MessageExporter::take(const LedgerPage &page)
{
    if (!page.messages.isEmpty())
        m_last = page.messages.last();
    if (m_isCollecting)
        return collectNames(page);
    chooseLimit(page);
    writePage(page);
}

void MessageExporter::collectNames(const LedgerPage &page)
{
    for (const LedgerMessage &message : page.messages) {
        for (const QString &name : message.draft.properties.keys())
            m_nameSet.insert(name);
    }
    if (page.hasMore)
        return ask();
    m_isCollecting = false;
    m_names = m_nameSet.values();
    m_names.sort();
    m_last.reset();
    m_limit = firstLimit;
    writeHead();
}

/// As many as fill a page of memory, if they are like these.
void MessageExporter::chooseLimit(const LedgerPage &page)
{
    qint64 bytes = 1;
    for (const LedgerMessage &message : page.messages)
        bytes += message.draft.body.size() + 1024;
    const qint64 average = bytes / std::max<qint64>(page.messages.size(), 1) + 1;
    m_limit = static_cast<int>(std::clamp<qint64>(pageBytes / average, 1, mostAtOnce));
}

void MessageExporter::writeHead()
{
    QByteArray head = m_wish.format == ExportFormat::Json ? "[\n" : "";
    if (m_wish.format == ExportFormat::Csv) {
        QStringList columns = messageColumns();
        for (const QString &name : std::as_const(m_names))
            columns.append(u"prop."_s + name);
        head = csvLine(columns);
    }
    put([head] { return head; }, [this] { ask(); });
}

void MessageExporter::writePage(const LedgerPage &page)
{
    const auto work = [page, format = m_wish.format, mask = m_wish.mask, names = m_names,
                       isFirst = m_count == 0] {
        QList<LedgerMessage> messages = page.messages;
        for (LedgerMessage &message : messages)
            message.draft.body = mask.masked(message.draft.body, message.place.profile);
        if (format == ExportFormat::Csv)
            return csvLines(messages, names);
        if (format == ExportFormat::Json)
            return recordLines(messages, ",\n", isFirst) + (page.hasMore ? "" : "\n]\n");
        return recordLines(messages, "\n", true) + (messages.isEmpty() ? "" : "\n");
    };
    m_count += page.messages.size();
    put(work, [this, hasMore = page.hasMore] {
        Q_EMIT progressed(m_count);
        if (hasMore)
            ask();
        else
            finish(m_count);
    });
}

void MessageExporter::put(Piece piece, std::function<void()> then)
{
    m_sink(std::move(piece), this, [this, then = std::move(then)](const Result<void> &written) {
        if (!m_done)
            return; // it was stopped
        if (written)
            then();
        else
            finish(failure(written.error()));
    });
}

void MessageExporter::finish(const Result<qint64> &outcome)
{
    if (const auto done = std::exchange(m_done, {}))
        done(outcome);
}

} // namespace TMinus
