// SPDX-License-Identifier: Apache-2.0
#include "console/importreader.h"

#include "console/messagecells.h"
#include "console/standardinput.h"
#include "exchange/rowtrouble.h"
#include "timeline/phrasetext.h"
#include "timeline/timephrase.h"

#include <QFileInfo>

#include <cstdio>
#include <limits>

namespace TMinus {

namespace {

constexpr qint64 mostRows = 2000;
constexpr qint64 mostBytes = 4LL << 20; // of bodies

constexpr qsizetype mostOtherColumns = 100;

QString nameOf(const ImportPlan &plan)
{
    return plan.file == u"-" ? u"stdin"_s : QFileInfo(plan.file).fileName();
}

/// What our own export writes beside, and what import reads.
bool isKnown(const QString &column)
{
    static const QStringList more{u"zone"_s,     u"type"_s,  u"instance"_s, u"leaves"_s,
                                  u"leaseEnd"_s, u"group"_s, u"why"_s,      u"asks"_s};
    return messageColumns().contains(column) || more.contains(column)
        || column.startsWith(u"prop."_s);
}

} // namespace

ImportReader::ImportReader(ImportPlan plan)
    : m_plan(std::move(plan))
    , m_file(m_plan.file)
{}

ImportReader::~ImportReader() = default;

Result<void> ImportReader::open()
{
    const bool isOpen =
        m_plan.file == u"-" ? openStandardInput(m_file) : m_file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(m_plan.file, m_file.errorString()));
    const auto named = m_plan.format ? m_plan.format : formatOfName(m_plan.file);
    const RowFormat format = named ? *named : formatOfContent(m_file);
    m_isCsv = format == RowFormat::Csv;
    m_reader = readRows(m_file, format);
    return {};
}

Result<ImportBatch> ImportReader::next()
{
    if (!m_reader) {
        if (const auto opened = open(); !opened)
            return failure(opened.error());
    }
    ImportBatch batch{.hasMore = true};
    qint64 bytes = 0;
    while (batch.rows < mostRows && bytes < mostBytes) {
        auto row = m_reader->next();
        if (!row && row.error().kind != ErrorKind::InvalidArgument)
            return failure(row.error());
        if (row && !*row) {
            batch.hasMore = false;
            break;
        }
        ++batch.rows;
        if (row && m_rows++ == 0) {
            if (const auto fits = checkColumns(**row); !fits)
                return failure(fits.error());
        }
        auto message =
            row ? messageOf(*std::move(*row)) : Result<ImportedRow>(failure(row.error()));
        if (message) {
            bytes += std::get<ImportedFact>(message->event.fact).draft.body.size();
            batch.messages.push_back(*std::move(message));
        } else {
            batch.troubles.append(message.error().message);
        }
    }
    return batch;
}

/// Whether a CSV file has the columns without which each of its rows would be wrong.
Result<void> ImportReader::checkColumns(const SourceRow &row) const
{
    QStringList missing;
    for (const QString &column : neededSentColumns()) {
        if (m_isCsv && !row.value(column))
            missing.append(column);
    }
    if (missing.isEmpty())
        return {};
    return rowTrouble(RowTrouble::tr("The file has no column “%1”. An import needs messageId, "
                                     "topic and due; the first line names them.")
                          .arg(missing.join(u"”, “"_s)));
}

Result<ImportedRow> ImportReader::messageOf(SourceRow source)
{
    for (const Cell &cell : std::as_const(source.cells)) {
        if (!isKnown(cell.column) && m_otherColumns.size() < mostOtherColumns)
            m_otherColumns.insert(cell.column);
    }
    auto row = readSentRow(std::move(source));
    if (!row)
        return failure(row.error());
    const auto due = instant(*row, u"due"_s, row->due);
    if (!due)
        return failure(due.error());
    const auto sent =
        row->sent.isEmpty() ? Result<QDateTime>() : instant(*row, u"sent"_s, row->sent);
    if (!sent)
        return failure(sent.error());
    ImportedFact fact{.draft = {.topic = row->topic,
                                .body = row->body,
                                .tag = row->tag,
                                .key = row->key,
                                .shardingKey = row->shardingKey,
                                .properties = row->properties,
                                .due = *due},
                      .messageId = row->messageId,
                      .file = nameOf(m_plan),
                      .row = static_cast<int>(
                          std::min<qint64>(row->source.number, std::numeric_limits<int>::max()))};
    if (sent->isValid())
        fact.sent = *sent;
    return ImportedRow{.event = {.place = m_plan.place, .fact = std::move(fact)},
                       .note = row->note};
}

Result<QDateTime> ImportReader::instant(const SentRow &row, const QString &column,
                                        const QString &text) const
{
    const SourceRow &source = row.source;
    PhraseContext context{.now = m_plan.now, .needsClock = true, .allowsPast = true};
    const QString zone = row.zone.isEmpty() ? m_plan.zone : row.zone;
    const auto found = zone.isEmpty() ? context.zone : findZone(zone);
    if (!found)
        return rowTroubleIn(source.number, source.line, u"zone"_s,
                            phraseText({.kind = PhraseFailure::Kind::UnknownZone, .part = zone}));
    context.zone = *found;
    const auto reading = readPhrase(text, context);
    if (!reading && reading.error().kind == PhraseFailure::Kind::Twice)
        return rowTroubleIn(source.number, source.line, column,
                            RowTrouble::tr("%1 Write it with its offset.", "a question")
                                .arg(phraseText(reading.error())));
    if (!reading)
        return rowTroubleIn(source.number, source.line, column, phraseText(reading.error()));
    if (reading->kind != PhraseReading::Kind::At)
        return rowTroubleIn(source.number, source.line, column,
                            RowTrouble::tr("This is no point in time. Write a date with its clock, "
                                           "or milliseconds since 1970."));
    return reading->at;
}

QStringList ImportReader::otherColumns() const
{
    QStringList columns = m_otherColumns.values();
    columns.sort();
    return columns;
}

} // namespace TMinus
