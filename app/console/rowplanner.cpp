// SPDX-License-Identifier: Apache-2.0
#include "console/rowplanner.h"

#include "console/instantreader.h"
#include "exchange/byteblocks.h"
#include "exchange/rowtrouble.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr auto shortestLead = 3s;

/// A number from 0 to 1 that @p seed and @p number decide: splitmix64.
double portion(quint64 seed, qint64 number)
{
    quint64 z = seed + static_cast<quint64>(number) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) / static_cast<double>(1ull << 53);
}

} // namespace

RowPlanner::RowPlanner(const BulkPlan &plan, PreflightView view, quint64 seed)
    : m_plan(plan)
    , m_view(std::move(view))
    , m_seed(seed)
    , m_zone(findZone(plan.zone).value_or(localZone()))
{}

/// The part that a finding of the pre-flight is about; empty when none is.
QString RowPlanner::columnOf(const QString &word, const SendRow &row) const
{
    static const QStringList parts{u"topic"_s, u"body"_s, u"tag"_s, u"key"_s, u"shardingKey"_s};
    for (const QString &part : parts) {
        if (word.startsWith(part))
            return part == u"body"_s && !row.isTemplate && !m_plan.mapping.isBodyWholeRow
                ? u"bodyBase64"_s
                : part;
    }
    if (word == u"past"_s || word == u"tooNear"_s || word == u"beyondWindow"_s)
        return row.after ? u"after"_s : row.due.isEmpty() ? QString() : u"due"_s;
    return {};
}

/// @p part is told by the name of its column in the file.
tl::unexpected<Error> RowPlanner::trouble(const SendRow &row, const QString &part,
                                          const QString &sentence) const
{
    return rowTroubleIn(row.source.number, row.source.line, m_plan.mapping.columnOf(part),
                        sentence);
}

Result<PlannedRow> RowPlanner::plan(const SendRow &row)
{
    m_warnings.clear();
    m_moved = 0ms;
    m_values = {};
    const auto time = when(row);
    if (!time)
        return failure(time.error());
    m_values = values(row, *time);
    const Draft &common = m_plan.common.draft;
    Draft draft = common;
    draft.topic = row.topic.isEmpty() ? common.topic : row.topic;
    draft.shardingKey = row.shardingKey.isEmpty() ? common.shardingKey : row.shardingKey;
    draft.due = time->due;
    return fill(row, u"tag"_s, row.tag.isEmpty() ? common.tag : row.tag)
        .and_then([&](const QString &tag) {
            draft.tag = tag;
            return fill(row, u"key"_s, row.key.isEmpty() ? common.key : row.key);
        })
        .and_then([&](const QString &key) {
            draft.key = key;
            return fillProperties(row, draft);
        })
        .and_then([&] { return fillBody(row, draft); })
        .and_then([&] { return checked(row, std::move(draft), time->isRelative); });
}

Result<RowPlanner::When> RowPlanner::when(const SendRow &row)
{
    When found;
    const qint64 number = row.source.number;
    bool isOwn = true;
    if (!row.due.isEmpty()) {
        const auto read = phrase(row);
        if (!read)
            return read;
        found = *read;
    } else if (row.after) {
        found = {m_view.now.addMSecs(row.after->count()), true};
    } else {
        found = commonTime(number);
        isOwn = false;
    }
    if (found.due)
        found.due = moved(*found.due, number, isOwn);
    return found;
}

Result<RowPlanner::When> RowPlanner::phrase(const SendRow &row) const
{
    const InstantReading reading{.zone = row.zone.isEmpty() ? m_plan.zone : row.zone,
                                 .doubled = m_plan.doubled,
                                 .now = m_view.now};
    const auto read = readInstant(row.due, reading);
    if (!read)
        return trouble(row, u"due"_s, read.error().message);
    if (read->kind == PhraseReading::Kind::AtOnce)
        return When{};
    const bool isRelative = read->kind == PhraseReading::Kind::After;
    return When{instantOf(*read, m_view.now), isRelative};
}

/// The time of a message that says none itself: that of the command, moved on by the spread.
RowPlanner::When RowPlanner::commonTime(qint64 number)
{
    const SendWish &common = m_plan.common;
    When found{.due = common.draft.due};
    if (common.after)
        found = {m_view.now.addMSecs(common.after->count()), true};
    if (!m_plan.spread)
        return found;
    const qint64 share = shareOfSpread(number);
    const QDateTime due = found.due.value_or(m_view.now).addMSecs(share);
    // The first ones of a spread that begins now go at once: there is no time so near.
    if (!found.due && m_view.now.msecsTo(due) < std::chrono::milliseconds(shortestLead).count())
        return {};
    if (found.due)
        m_moved = std::chrono::milliseconds(share);
    return {due, found.isRelative || !found.due};
}

qint64 RowPlanner::shareOfSpread(qint64 number) const
{
    return static_cast<qint64>(static_cast<double>(m_plan.spread->count())
                               * static_cast<double>(number - 1) / static_cast<double>(m_count));
}

/// @p due moved on by the jitter and, where the row says it itself, by the spread of all rows.
QDateTime RowPlanner::moved(const QDateTime &due, qint64 number, bool isOwn)
{
    qint64 more = isOwn && m_plan.spreadsAll && m_plan.spread ? shareOfSpread(number) : 0;
    if (m_plan.jitter)
        more += static_cast<qint64>(portion(m_seed, number)
                                    * static_cast<double>(m_plan.jitter->count()));
    m_moved += std::chrono::milliseconds(more);
    return due.addMSecs(more);
}

TemplateValues RowPlanner::values(const SendRow &row, const When &when) const
{
    const auto named = row.zone.isEmpty() ? std::nullopt : findZone(row.zone);
    return {.i = row.source.number,
            .n = m_count,
            .now = m_view.now,
            .due = when.due,
            .zone = named.value_or(m_zone),
            .column = [&row](const QString &column) { return row.source.value(column); },
            .answers = m_plan.answers};
}

Result<QString> RowPlanner::fill(const SendRow &row, const QString &column, const QString &text)
{
    if (!text.contains(u"{{"_s))
        return text;
    const auto parsed = TemplateText::parse(text);
    if (!parsed)
        return trouble(row, column, parsed.error().message);
    for (const QString &used : parsed->columns())
        m_usedColumns.insert(used);
    if (m_values.uuid.isEmpty())
        m_values.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool isJson = column == u"body"_s && parsed->isJson();
    const auto target = isJson ? TemplateText::Target::Json : TemplateText::Target::Plain;
    const auto filled = parsed->expand(m_values, target);
    if (!filled)
        return trouble(row, column, filled.error().message);
    return filled;
}

Result<void> RowPlanner::fillProperties(const SendRow &row, Draft &draft)
{
    for (const auto &[name, value] : row.properties.asKeyValueRange())
        draft.properties.insert(name, value);
    const Properties all = draft.properties;
    for (const auto &[name, value] : all.asKeyValueRange()) {
        const auto filled = fill(row, u"prop."_s + name, value);
        if (!filled)
            return failure(filled.error());
        draft.properties.insert(name, *filled);
    }
    return {};
}

Result<void> RowPlanner::fillBody(const SendRow &row, Draft &draft)
{
    if (row.body)
        draft.body = *row.body;
    if (draft.body.isEmpty())
        return trouble(
            row, u"body"_s,
            RowTrouble::tr("The row has no body. Fill in body or bodyBase64, or give one "
                           "for all rows with --body."));
    if (!row.isTemplate || !draft.body.contains("{{"))
        return {};
    const auto text = textOfUtf8(draft.body);
    if (!text)
        return {}; // the pre-flight says so
    return fill(row, u"body"_s, *text).map([&draft](const QString &body) {
        draft.body = body.toUtf8();
    });
}

Result<PlannedRow> RowPlanner::checked(const SendRow &row, Draft draft, bool isRelative)
{
    m_view.isDueRelative = isRelative;
    m_view.acceptsSkew = m_plan.common.acceptsSkew;
    m_warnings = preflight(draft, m_view);
    if (const auto stop = firstStop(m_warnings))
        return trouble(row, columnOf(stop->word, row), stop->sentence);
    PlannedRow planned{.row = row.source.number, .hash = hashOf(row.source)};
    if (isRelative && draft.due) // another one each time, but for how much it was moved on
        planned.after = std::chrono::milliseconds(m_view.now.msecsTo(*draft.due)) - m_moved;
    planned.draft = std::move(draft);
    return planned;
}

quint64 hashOf(const SourceRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) {
        const qint64 size = qToLittleEndian<qint64>(text.size());
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof(size)));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.constData()),
                                    text.size() * qsizetype(sizeof(QChar))));
    };
    for (const Cell &cell : row.cells) {
        add(cell.column);
        add(cell.value);
    }
    return qFromBigEndian<quint64>(hash.result().constData());
}

} // namespace TMinus
