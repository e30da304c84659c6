// SPDX-License-Identifier: Apache-2.0
#include "console/bulksurveyor.h"

#include "console/duplicatetext.h"
#include "console/holdings.h"
#include "console/sendjournal.h"
#include "exchange/rowtrouble.h"

#include <QFileInfo>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype toldTroubles = 20;
constexpr qsizetype toldTopics = 100;
constexpr qsizetype toldColumns = 100;
constexpr qsizetype toldAllColumns = 200;
constexpr qint64 aMinute = 60'000;          // ms
constexpr std::size_t askedTogether = 4096; // rows, a few hundred bytes each

} // namespace

BulkSurveyor::BulkSurveyor(const BulkPlan &plan, BulkRows &rows, RowPlanner &planner,
                           const JournalIndex &index, BulkSignals &signs)
    : m_plan(plan)
    , m_rows(rows)
    , m_planner(planner)
    , m_index(index)
    , m_signs(signs)
    , m_comparison(index)
{}

Result<BulkSurvey> BulkSurveyor::run()
{
    if (!m_plan.file.isEmpty())
        m_survey.bytes = QFileInfo(m_plan.file).size();
    if (m_plan.spread || m_plan.file.isEmpty()) { // the only ones that depend on how many there are
        if (const auto counted = count(); !counted)
            return failure(counted.error());
    }
    if (const auto begun = m_rows.rewind(); !begun)
        return failure(begun.error());
    Result<bool> hasMore = true;
    for (qint64 number = 1; hasMore && *hasMore && !m_signs.stop; ++number)
        hasMore = look(number);
    if (!hasMore)
        return failure(hasMore.error());
    if (const auto asked = askLedger(); !asked)
        return failure(asked.error());
    m_survey.isStopped = m_signs.stop;
    if (m_signs.stop)
        return m_survey;
    const bool isWhole = m_survey.troubleCount == 0 || m_plan.leavesOutRefused;
    if (const auto block = m_comparison.end(); block && isWhole) {
        if (const auto blamed = blameBlock(*block); !blamed)
            return failure(blamed.error());
    }
    if (m_survey.rows == 0 && m_survey.troubleCount == 0)
        return rowTrouble(RowTrouble::tr("There is no row to send."));
    m_planner.setCount(m_survey.rows);
    nameUnusedColumns();
    std::ranges::stable_sort(m_survey.refused, {}, &RowVerdict::row);
    return countKnownInPeak().map([this] { return std::move(m_survey); });
}

Result<void> BulkSurveyor::count()
{
    if (m_plan.file.isEmpty()) {
        m_planner.setCount(m_plan.copies);
        return {};
    }
    if (const auto begun = m_rows.rewind(); !begun)
        return begun;
    qint64 rows = 0;
    for (auto row = m_rows.next(); !m_signs.stop && (!row || *row); row = m_rows.next()) {
        if (!row && row.error().kind == ErrorKind::Storage)
            return failure(row.error());
        ++rows;
    }
    m_planner.setCount(std::max<qint64>(rows, 1));
    return {};
}

/// Looks at the next row; says whether there was one.
Result<bool> BulkSurveyor::look(qint64 number)
{
    const auto row = m_rows.next();
    if (!row && row.error().kind == ErrorKind::Storage)
        return failure(row.error());
    if (row && !*row)
        return false;
    m_survey.rows = number;
    m_signs.looked = number;
    if (!row) {
        complain(row.error());
        return true;
    }
    if (const auto same = compare(**row); !same)
        return failure(same.error());
    return hand(**row).map([] { return true; });
}

Result<void> BulkSurveyor::compare(const SourceRow &row)
{
    if (m_index.lastRow() == 0 || (m_survey.troubleCount > 0 && !m_plan.leavesOutRefused))
        return {};
    if ((row.number - 1) % JournalIndex::blockRows == 0)
        m_lastHashes = std::exchange(m_hashes, {});
    const quint64 hash = hashOf(row);
    const auto block = m_comparison.take(row.number, hash);
    if (block) {
        m_hashes = m_lastHashes;
        return blameBlock(*block);
    }
    m_hashes.push_back(hash);
    return {};
}

/// Some row of @p block is not what it was: names the first of them.
Result<void> BulkSurveyor::blameBlock(qint64 block)
{
    const auto changed = SendJournal::changedRow(m_plan.file, block, m_hashes);
    if (!changed)
        return failure(changed.error());
    const qint64 row = changed->value_or(block * JournalIndex::blockRows + 1);
    return rowTrouble(
        RowTrouble::tr(
            "Row %1 is not what it was when the file was sent before. Put the row back, or send the rest as a file of its own. To send all rows "
            "again, remove the journal with --forget.")
            .arg(row));
}

Result<void> BulkSurveyor::hand(const SourceRow &row)
{
    for (const Cell &cell : row.cells) {
        if (m_survey.columns.size() < toldAllColumns && !m_survey.columns.contains(cell.column))
            m_survey.columns.append(cell.column);
        if (!isSendColumn(cell.column) && !m_otherColumns.contains(cell.column)
            && m_otherColumns.size() < toldColumns)
            m_otherColumns.append(cell.column);
    }
    switch (m_index.mark(row.number)) {
    case RowMark::Settled:
        ++m_survey.settled;
        return {};
    case RowMark::Unknown:
        ++m_survey.unknown;
        return {};
    case RowMark::Leaving:
        m_survey.interrupted.push_back(row.number);
        return {};
    case RowMark::None:
    case RowMark::Repeat:
        break;
    }
    const auto read = readSendRow(row, m_plan.mapping);
    if (read)
        return judge(*read);
    complain(read.error(), {.source = row});
    return {};
}

Result<void> BulkSurveyor::judge(const SendRow &row)
{
    const auto planned = m_planner.plan(row);
    for (const Finding &finding : m_planner.warnings()) {
        if (finding.level == Finding::Level::Warning)
            warn(finding, row.source.number);
    }
    if (!planned) {
        complain(planned.error(), row, m_planner.lastDue());
        return {};
    }
    if (m_plan.hold && !planned->draft.due) {
        complain(rowTroubleIn(planned->row, row.source.line, {}, holdNeedsDue().message).value(),
                 row);
        return {};
    }
    if (isRepeated(*planned, row))
        return {};
    const Draft &draft = planned->draft;
    m_unasked.push_back({.row = planned->row,
                         .line = row.source.line,
                         .topic = draft.topic,
                         .key = draft.key,
                         .due = draft.due,
                         .moved = m_planner.moved()});
    if (looksForDuplicates())
        m_sayings.append({.row = planned->row,
                          .what = sayingOf(draft),
                          .due = draft.due,
                          .after = planned->after});
    return m_unasked.size() < askedTogether ? Result<void>() : askLedger();
}

/// A run that goes on was looked at when it began, and what it has sent itself is no second one.
bool BulkSurveyor::looksForDuplicates() const
{
    return m_lookup && m_plan.duplicateWithin.count() > 0 && m_index.lastRow() == 0;
}

/// The rows that were found good so far: are there messages alike?
Result<void> BulkSurveyor::askLedger()
{
    const auto rows = std::exchange(m_unasked, {});
    const auto sayings = std::exchange(m_sayings, {});
    const auto alike = sayings.isEmpty() ? QHash<qint64, AlikeMessage>() : m_lookup->alike(sayings);
    if (!alike)
        return failure(alike.error());
    for (const GoodRow &row : rows) {
        const auto found = alike->constFind(row.row);
        if (found != alike->cend())
            tellDuplicate(row, *found);
        if (found == alike->cend() || m_plan.common.again)
            summarize(row);
    }
    return {};
}

void BulkSurveyor::tellDuplicate(const GoodRow &row, const AlikeMessage &alike)
{
    const QString sentence = duplicateSentence(alike.state, alike.created, alike.isSameDue);
    ++m_survey.duplicates;
    if (m_plan.common.again)
        return warn({Finding::Level::Warning, u"duplicate"_s, sentence}, row.row);
    if (++m_survey.troubleCount <= toldTroubles)
        m_survey.troubles.append(rowTroubleIn(row.row, row.line, {}, sentence).value().message);
    refuse({.row = row.row, .isGood = false, .key = row.key, .due = row.due, .why = sentence});
}

/// Whether a row before says the same; then this one stays behind.
bool BulkSurveyor::isRepeated(const PlannedRow &row, const SendRow &read)
{
    if (!m_plan.leavesOutRefused || m_plan.file.isEmpty())
        return false;
    const Draft &draft = row.draft;
    const quint64 hash = qHashMulti(0, draft.topic, draft.tag, draft.key, draft.shardingKey,
                                    draft.body, draft.due ? draft.due->toMSecsSinceEpoch() : -1);
    const auto known = m_saidBy.constFind(hash);
    if (known == m_saidBy.cend()) {
        m_saidBy.insert(hash, row.row);
        return false;
    }
    ++m_survey.troubleCount;
    refuse({.row = row.row,
            .isGood = false,
            .key = draft.key.isEmpty() ? read.key : draft.key,
            .due = draft.due,
            .why = RowTrouble::tr("The same key, body and time as row %1.").arg(*known)});
    return true;
}

void BulkSurveyor::summarize(const GoodRow &row)
{
    ++m_survey.toSend;
    if (m_survey.good.size() < m_plan.shownRows)
        m_survey.good.append({.row = row.row, .key = row.key, .due = row.due, .moved = row.moved});
    if (m_survey.topics.contains(row.topic) || m_survey.topics.size() < toldTopics)
        ++m_survey.topics[row.topic];
    if (!row.due) {
        ++m_survey.atOnce;
        return;
    }
    m_survey.first = std::min(m_survey.first.value_or(*row.due), *row.due);
    m_survey.last = std::max(m_survey.last.value_or(*row.due), *row.due);
    countMinute(*row.due);
}

/// There are no more minutes than in the window of delays.
void BulkSurveyor::countMinute(const QDateTime &due)
{
    const qint64 minute = due.toMSecsSinceEpoch() / aMinute;
    const qint64 count = ++m_perMinute[minute];
    if (count <= m_survey.peakMinute)
        return;
    m_survey.peakMinute = count;
    m_survey.peakBegin = QDateTime::fromMSecsSinceEpoch(minute * aMinute, Qt::UTC);
}

Result<void> BulkSurveyor::countKnownInPeak()
{
    if (!m_lookup || !m_survey.peakBegin)
        return {};
    const QDateTime begin = *m_survey.peakBegin;
    return m_lookup->dueBetween(begin, begin.addMSecs(aMinute)).map([this](qint64 count) {
        m_survey.knownInPeak = count;
    });
}

void BulkSurveyor::warn(const Finding &finding, qint64 row)
{
    const auto known = std::ranges::find(m_survey.warnings, finding.word, &BulkWarning::word);
    if (known != m_survey.warnings.end())
        ++known->count;
    else
        m_survey.warnings.append({finding.word, finding.sentence, row, 1});
}

void BulkSurveyor::complain(const Error &error, const SendRow &row,
                            const std::optional<QDateTime> &due)
{
    if (++m_survey.troubleCount <= toldTroubles)
        m_survey.troubles.append(error.message);
    QString why = error.message;
    if (m_survey.refused.size() < m_plan.shownRefused)
        why = withoutPlace(error.message, row.source.number, row.source.line,
                           m_survey.columns + sendColumns());
    refuse({.row = m_survey.rows,
            .isGood = false,
            .key = row.key.isEmpty() ? m_plan.common.draft.key : row.key,
            .due = due,
            .why = why});
}

void BulkSurveyor::refuse(RowVerdict verdict)
{
    if (m_plan.leavesOutRefused) {
        m_isRefused.resize(std::max(m_isRefused.size(), size_t(verdict.row) + 1));
        m_isRefused[size_t(verdict.row)] = true;
    }
    if (m_survey.refused.size() < m_plan.shownRefused)
        m_survey.refused.append(std::move(verdict));
}

void BulkSurveyor::nameUnusedColumns()
{
    if (m_survey.toSend < m_survey.rows)
        return; // what the other rows use was not looked at
    for (const QString &column : std::as_const(m_otherColumns)) {
        if (!m_planner.usedColumns().contains(column))
            m_survey.unusedColumns.append(column);
    }
}

} // namespace TMinus
